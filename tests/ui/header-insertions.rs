use sip_codes::sip_header;

struct Binding {
    user: String,
}

fn main() {
    let user = "bob";
    let binding = Binding { user: user.to_owned() };
    sip_header!("Contact", "<sip:{}@example.com>");
    sip_header!("Contact", "<sip:{1}@example.com>", user);
    sip_header!("Contact", "<sip:{binding.user}@example.com>");
    sip_header!("Contact", "<sip:bob@example.com>", user);
    sip_header!("Contact", "{user}");
    sip_header!("m", "bob");
    sip_header!("Date", "{user}");
    sip_header!("Date", "Sat, {user} GMT");
    drop(binding);
}
