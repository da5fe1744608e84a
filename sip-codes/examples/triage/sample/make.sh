#!/usr/bin/env bash
# Makes ../sample.log: what SIPp (Debian package sip-tester) logs on the caller's side while a
# second SIPp answers one call after the other, on loopback.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
port=5871

# run CALLEE CALLER: one call, its messages added to the log
run() {
    sipp 127.0.0.1 -sf "$1" -i 127.0.0.1 -p "$port" -m 1 -nostdin -timeout 10s >"$work/callee" 2>&1 &
    sleep 0.3
    sipp "127.0.0.1:$port" -sf "$2" -i 127.0.0.1 -p 5870 -m 1 -nostdin -timeout 10s \
        -trace_msg -message_file "$work/messages" >"$work/caller" 2>&1
    wait
    cat "$work/messages" >>"$work/log"
    rm "$work/messages"
}

# Right phrases, old ones, home-made ones, none, and a code that is not registered.
while read -r final; do
    sed "s|@FINAL@|$final|" answer.xml >"$work/answer.xml"
    sed "s|@CODE@|${final%% *}|" call.xml >"$work/call.xml"
    run "$work/answer.xml" "$work/call.xml"
done <<'FINALS'
200 OK
302 Moved Temporarily
401 Unauthorized
404 Not Found
407 Proxy Authentication Required
480 Temporarily not available
486 Busy Here
486 Besetzt – bitte später
487 Request Terminated
499 Client Gone
500 Internal Server Error
503 Service Unavailable
600 Busy Everywhere
603 Decline
603 Network Blocked
FINALS
run take-report.xml report.xml

mv "$work/log" ../sample.log
