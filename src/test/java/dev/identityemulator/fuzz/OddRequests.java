package dev.identityemulator.fuzz;

import dev.identityemulator.support.FeatureRequests;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Makes requests, a few valid and most with something odd; the same seed makes the same requests. */
final class OddRequests {

    private static final List<String> METHODS =
            OddText.words("GET GET GET POST POST POST POST DELETE HEAD PUT PATCH OPTIONS TRACE CONNECT FOO get G@T");
    private static final Pattern NAME = Pattern.compile("<[^>]*>");
    private static final List<String> PATHS = Stream.concat(
                    OddText.words("""
                            /v1 /v1/ / /error /actuator /v1/customers/ID /v1/identity /favicon.ico /v1/error /v2
                            /v2/core/events/ID /v3 /v3/ /start/ /endive/stripe.js /dashboard/ID /inbox/orders
                            /v1/test_helpers/inbox/orders
                            """).stream(),
                    FeatureRequests.lines().stream().map(OddRequests::path))
            .toList();
    private static final List<String> ODDITIES = List.of("""
            %2F|%2f..%2f|%00|//|/../|/./|/..|;a=b|;jsessionid=1|%|%zz|%C3%28|\u00c3\u00a9|%252e|\\|%5C|/| |\t|?|#x|[|{}|^|"\
            |<|\0|\177|%0d%0a|*""".split("\\|"));
    private static final List<String> HOSTS =
            OddText.words("http://localhost http://a:99999 http:// https://x ftp://y");
    private static final List<String> HEADERS = """
            Accept: text/html
            Accept: garbage
            Accept: application/xml;q=x
            Accept-Encoding: gzip, br;q=0
            Range: bytes=0-1
            If-None-Match: *
            If-Modified-Since: yesterday
            X-HTTP-Method-Override: DELETE
            X-Forwarded-Host: a b
            X-Forwarded-Port: 99999999
            Cookie: a="; b
            Upgrade: h2c
            Upgrade: websocket
            Connection: upgrade
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==
            Sec-WebSocket-Extensions: ;="
            Sec-WebSocket-Protocol: stripecli-devproxy-v1
            Websocket-Id: cliws_1
            Content-Encoding: gzip
            Expect: 100-continue
            Expect: nothing
            Host: other
            Host: a b
            Host: [::1
            Host: x:99999
            Transfer-Encoding: gzip
            Transfer-Encoding: identity
            Content-Length: -1
            Content-Length: x
            Content-Length: 1
            Content-Length: 99999999999999999999
            NoColon
            : empty
            Sp ace: x
            \40folded: x
            X-Nul: \0
            X-\u00e9: \u00e9
            Origin: null
            Access-Control-Request-Method: POST
            Stripe-Version: 2026-07-29.dahlia
            Stripe-Version: 2020-13-45
            Stripe-Version: \u00e9
            Stripe-Account: acct_1
            Stripe-Account: ../x
            Stripe-Account:
            Stripe-Context: acct_2
            Idempotency-Key:
            Idempotency-Key: one
            Idempotency-Key: two
            Idempotency-Key: \u00c3\u00a9\1
            """.lines().toList();
    private static final List<String> CONTENT_TYPES = """
            application/x-www-form-urlencoded
            application/x-www-form-urlencoded
            application/x-www-form-urlencoded; charset=UTF-16
            APPLICATION/X-WWW-FORM-URLENCODED; charset=nonsense
            application/json
            application/json
            application/json
            application/json
            multipart/form-data; boundary=x
            multipart/form-data
            text/plain
            garbage
            /
            """.lines().toList();
    private static final List<String> FIELDS = OddText.words("""
            name type event_payload enabled_events events_from include description metadata webhook_endpoint url
            snapshot_api_version amazon_eventbridge limit page
            """);
    private static final List<String> JSON_VALUES = OddText.words("""
            null true 1 -0.5 1e999 [] {} [[]] "" "thin" "snapshot" "webhook_endpoint" "*" ["*"] ["@self"] {"url":"http://localhost:1/"}
            "\\ud800" "\\u0000" {"a":null} {"a":""} NaN
            """);
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> VERSIONS = List.of("", " HTTP/0.9", " HTTP/2.0", " HTTP/x", " ", " HTTP/1.0");
    private static final List<String> KEYS = List.of("sk_live_abc", "pk_test_abc", "nonsense", "sk_test_", "");

    private final Random random;
    private final OddText text;
    private final List<String> keys;
    private final List<String> ids;

    OddRequests(long seed, List<String> keys, List<String> ids) {
        this.random = new Random(seed);
        this.text = new OddText(random);
        this.keys = keys;
        this.ids = ids;
    }

    /** The path of a feature's request, with an id in the place of each name. */
    private static String path(String line) {
        var path = line.split(" ")[1].replaceFirst("\\?.*", "").replace("<mine>", "acct_1");
        return NAME.matcher(path).replaceAll("ID");
    }

    /** The bytes of the next request. */
    byte[] next() {
        var body = text.rarely(3) ? new byte[0] : body();
        var request = new ByteArrayOutputStream();
        write(request, text.oneOf(METHODS) + " ");
        request.writeBytes(target());
        write(request, text.rarely(40) ? text.oneOf(VERSIONS) : " HTTP/1.1");
        write(request, "\r\n");
        headers(body.length).forEach(line -> write(request, line + "\r\n"));
        write(request, "\r\n");
        request.writeBytes(body);
        return request.toByteArray();
    }

    private byte[] target() {
        var path = text.oneOf(PATHS).replace("ID", text.oneOf(ids));
        if (text.rarely(4)) {
            int at = random.nextInt(path.length() + 1);
            path = path.substring(0, at) + text.oneOf(ODDITIES) + path.substring(at);
        }
        if (text.rarely(25)) {
            path = text.oneOf(HOSTS) + path;
        }
        var target = new ByteArrayOutputStream();
        write(target, path);
        if (text.rarely(2)) {
            write(target, "?");
            target.writeBytes(pairs(4));
        }
        return target.toByteArray();
    }

    private byte[] body() {
        if (text.rarely(30)) {
            var noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            return noise;
        }
        return text.rarely(4) ? json(text.rarely(50) ? 60 : 3) : pairs(text.rarely(100) ? 1500 : 6);
    }

    /** A JSON text so deep, of fields that exist or do not; sometimes it is broken. */
    private byte[] json(int depth) {
        var object = new StringBuilder("{");
        for (int i = random.nextInt(5); i > 0; i--) {
            object.append(text.rarely(4) ? quoted(text.name()) : "\"" + text.oneOf(FIELDS) + "\"");
            object.append(':').append(jsonValue(depth)).append(',');
        }
        object.append("\"name\":").append(jsonValue(depth)).append('}');
        var whole = text.rarely(10) ? text.scrambled(object.toString()) : object.toString();
        return whole.getBytes(text.rarely(40) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private String jsonValue(int depth) {
        if (depth > 0 && text.rarely(4)) {
            return new String(json(depth - 1), StandardCharsets.UTF_8);
        }
        var value = text.rarely(3) ? text.oneOf(JSON_VALUES) : quoted(text.value(ids));
        return text.rarely(4) ? "[" + value + "]" : value;
    }

    private String quoted(String value) {
        return text.rarely(20) ? '"' + value + '"' : JSON.writeValueAsString(value);
    }

    private byte[] pairs(int most) {
        var pairs = new ByteArrayOutputStream();
        if (text.rarely(2)) {
            write(pairs, "type=document&");
        }
        for (int i = random.nextInt(most); i > 0; i--) {
            pairs.writeBytes(text.encoded(text.name()));
            write(pairs, text.rarely(20) ? "" : "=");
            pairs.writeBytes(text.encoded(text.value(ids)));
            write(pairs, text.rarely(30) ? ";" : "&");
        }
        return pairs.toByteArray();
    }

    private List<String> headers(int length) {
        var headers = new ArrayList<String>();
        if (!text.rarely(50)) {
            headers.add("Host: localhost");
        }
        headers.add("Connection: close");
        if (!text.rarely(20)) {
            headers.add("Authorization: " + authorization());
        }
        if (length > 0 && !text.rarely(20)) {
            headers.add("Content-Length: " + (text.rarely(50) ? random.nextInt(2 * length) : length));
        } else if (length > 0) {
            headers.add("Transfer-Encoding: chunked");
        }
        if (length > 0 && !text.rarely(6)) {
            headers.add("Content-Type: " + text.oneOf(CONTENT_TYPES));
        }
        while (text.rarely(2)) {
            headers.add(text.oneOf(HEADERS));
        }
        if (text.rarely(100)) {
            var name = text.rarely(2) ? "X-Large" : "Idempotency-Key";
            headers.add(name + ": " + "x".repeat(random.nextInt(text.rarely(2) ? 1000 : 200_000)));
        }
        return headers;
    }

    private String authorization() {
        var key = text.rarely(15) ? text.oneOf(KEYS) : text.oneOf(keys);
        var basic = "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        if (text.rarely(30)) {
            return text.scrambled(basic);
        }
        return text.rarely(2) ? basic : "Bearer " + key;
    }

    private static void write(ByteArrayOutputStream out, String latin) {
        out.writeBytes(latin.getBytes(StandardCharsets.ISO_8859_1));
    }
}
