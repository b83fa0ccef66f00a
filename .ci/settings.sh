# shellcheck shell=bash disable=SC2154 # port is set by start
# Checks that all settings work in the prepared form, where the build may have frozen some.
# Needs: start NAME=VALUE... (sets port), stop, server_log, ok, fail; and, of folders, work and project.

key=sk_test_settings$$

# One call with the account's key; prints the response: call PATH [curl's arguments]
call() { curl -s --max-time 20 -u "$key:" "http://127.0.0.1:$port$1" "${@:2}"; }

# The first string of a name in what is read: string NAME
string() { sed -n "s/^ *\"$1\": \"\(.*\)\",\{0,1\}$/\1/p" | head -1; }

# expect WHAT TEXT RESPONSE: the response has the text
expect() {
    [[ $3 == *"$2"* ]] && { ok "$1"; return; }
    server_log >&2
    fail "$1: no $2 in: $3"
}

sessions=/v1/identity/verification_sessions
helpers=/v1/test_helpers
submissions=$helpers/identity/verification_sessions

new_session() { call "$sessions" -d type=document | string id; }
advance() { call "$helpers/clock/advance" -d "seconds=$1" >/dev/null; }
status_of() { call "$1" -o /dev/null -w '%{http_code}'; }

# Without settings: a session, its webhook, and each default that check_settings changes.
check_defaults() {
    local id
    id=$(new_session)
    expect "creates a session" vs_ "$id"
    expect "verifies it" '"status": "verified"' "$(call "$submissions/$id/verify" -X POST)"
    expect "keeps birth dates from secret keys" '"error"' "$(call "$sessions/$id?expand%5B%5D=verified_outputs.dob")"
    call /v1/webhook_endpoints -d "url=http://127.0.0.1:$port/inbox/checks" -d 'enabled_events[]=*' >/dev/null
    new_session >/dev/null
    call "$helpers/settle" -X POST >/dev/null
    expect "delivers a webhook" identity.verification_session.created "$(call "$helpers/inbox/checks")"
    expect "has a dashboard" 200 "$(status_of /dashboard)"
    expect "has no port for TLS" 404 "$(status_of /ca.pem)"
    expect "shows health only" 404 "$(status_of /actuator/info)"
    expect "redacts" '"status": "processing"' "$(call "$sessions/$(new_session)/redact" -X POST)"
}

check_settings() {
    local id response
    start EMULATOR_JVM=long EMULATOR_API_VERSION=2024-06-20 EMULATOR_PUBLIC_URL=https://emulator.example \
        EMULATOR_KEYS_SENSITIVE_RESULTS=any EMULATOR_REDACTION_DELAY=1h \
        EMULATOR_VERIFICATION_DELAY=1h EMULATOR_WEBHOOK_SECRET=whsec_checks EMULATOR_WEBHOOK_URL=http://127.0.0.1:1/one \
        EMULATOR_WEBHOOK_EVENTS=identity.verification_session.canceled EMULATOR_WEBHOOKS_0_URL=http://127.0.0.1:1/two \
        EMULATOR_WEBHOOKS_0_SECRET=whsec_more EMULATOR_WEBHOOK_MAX_ENDPOINTS=2 EMULATOR_WEBHOOK_TIMEOUT=1s \
        EMULATOR_WEBHOOK_RETRY_DELAYS=7m EMULATOR_REQUEST_LOG_MAX_ENTRIES=0 EMULATOR_DASHBOARD_ENABLED=false \
        EMULATOR_JOBS_INTERVAL=100ms EMULATOR_TLS_PORT=0 EMULATOR_HINTS=message EMULATOR_CONSOLE=errors LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE=health \
        'SPRING_APPLICATION_JSON={"emulator.verification-flows.vf_checks.document.allowed-types": "passport"}'
    expect "api-version" "Stripe-Version: 2024-06-20" "$(call "$sessions" -i)"
    response=$(call "$sessions" -d type=document)
    expect "public-url" '"url": "https://emulator.example/start/' "$response"
    id=$(string id <<<"$response")
    expect "verification.delay, still under way" '"status": "processing"' "$(call "$submissions/$id/verify" -d simulate_delay=true; advance 3500; call "$sessions/$id")"
    advance 100
    expect "verification.delay, over" '"status": "verified"' "$(call "$sessions/$id")"
    expect "keys.sensitive-results" '"year"' "$(call "$sessions/$id?expand%5B%5D=verified_outputs.dob")"
    call "$sessions/$id/redact" -X POST >/dev/null; advance 3500
    expect "redaction.delay, still under way" '"status": "processing"' "$(call "$sessions/$id" | grep -A 2 '"redaction"')"
    advance 100
    expect "redaction.delay, over" '"status": "redacted"' "$(call "$sessions/$id")"
    call "$sessions/$(new_session)/cancel" -X POST >/dev/null
    expect "verification-flows" '"type": "verification_flow"' "$(call "$sessions" -d verification_flow=vf_checks)"
    response=$(call /v1/webhook_endpoints)
    expect "webhook.url" http://127.0.0.1:1/one "$response"
    expect "webhooks[0].url" http://127.0.0.1:1/two "$response"
    expect "webhook.max-endpoints" '"error"' "$(call /v1/webhook_endpoints -d url=http://127.0.0.1:1/three -d 'enabled_events[]=*')"
    call "$helpers/settle" -X POST >/dev/null
    response=$(call "$helpers/webhook_deliveries?limit=100")
    expect "webhook.events" 'canceled' "$(call "/v1/events/$(grep -B 30 '"url": "http://127.0.0.1:1/one"' <<<"$response" | string event)")"
    expect "webhook.retry-delays" 42 "$(awk '/"created":/ { created = $2 + 0 } /"next_attempt_at": [0-9]/ { print $2 - created; exit }' <<<"$response")"
    expect "request-log.max-entries" '"data": []' "$(call "$helpers/request_logs")"
    expect "dashboard.enabled" 404 "$(status_of /dashboard)"
    expect "the actuator's exposure" 404 "$(status_of /actuator/prometheus)"
    expect "tls.port" "-----BEGIN CERTIFICATE-----" "$(call /ca.pem)"
    expect "hints" "(Emulator: The closest parameter is type.)" "$(call "$sessions" -d typ=document)"
    expect "console" "GET /actuator/prometheus 404" "$(sleep 1; server_log)"
    expect "logging.structured.format.console" '"log":{"level":"INFO"' "$(server_log)"
    stop
}

# Two instances, one after the other, on one PostgreSQL: check_postgres JDBC_URL USER PASSWORD
check_postgres() {
    local id settings=(SPRING_PROFILES_ACTIVE=postgres "SPRING_DATASOURCE_URL=$1" "SPRING_DATASOURCE_USERNAME=$2" "SPRING_DATASOURCE_PASSWORD=$3")
    start "${settings[@]}"
    check_defaults
    id=$(new_session)
    stop
    start "${settings[@]}" LOGGING_LEVEL_ROOT=info
    expect "another instance finds it in PostgreSQL" "$id" "$(call "$sessions/$id")"
    expect "logging.level.root" ' INFO ' "$(server_log)"
    stop
}

# The compiled API tests of Identity, its helpers and Stripe's conventions against this server; ./mvnw verify has the others. Its
# language is Turkish, which has another lower case of I, so that code that depends on the language of the machine fails.
# All of the tests keep their data in the memory of one emulator: it needs more than the heap that the image has for a run.
check_suite() {
    local log=$work/suite.log goals=(surefire:test) tests skipped
    local api_tests='dev/identityemulator/api/**/*Test,dev/identityemulator/stripe/identity/**/*Test,dev/identityemulator/stripe/event/**/*Test'
    api_tests+=',dev/identityemulator/stripe/file/**/*Test,dev/identityemulator/stripe/webhook/**/*Test,dev/identityemulator/testhelpers/*/*Test'
    [ -d "$project/target/test-classes" ] || goals=(process-test-classes surefire:test)
    start EMULATOR_REDACTION_DELAY=1h EMULATOR_VERIFICATION_DELAY=1h "JAVA_OPTS=-Xmx400m -Duser.language=tr -Duser.country=TR"
    (cd "$project" && ./mvnw -B -ntp "${goals[@]}" "-Dtest=$api_tests" "-Demulator.base-url=http://127.0.0.1:$port") >"$log" 2>&1 \
        || { grep '^\[ERROR\]' "$log" | head -60 >&2; fail "the API tests do not pass against it in Turkish"; }
    read -r tests skipped < <(sed -n 's/^\[.*\] Tests run: \([0-9]*\), .*Skipped: \([0-9]*\)$/\1 \2/p' "$log" | tail -1) \
        || fail "no API test was run"
    [ "$tests" -gt "$skipped" ] || fail "no API test was run"
    ok "$((tests - skipped)) API tests pass against it in Turkish; skipped are $skipped classes and tests that start a server or a browser"
    stop
}
