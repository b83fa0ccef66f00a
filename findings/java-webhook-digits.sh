#!/usr/bin/env bash
# com.stripe:stripe-java 33.3.0 (Maven Central), webhook signatures under a JVM whose locale writes its own digits.
# Expected: whether a signature is right depends on the secret, the body and the time, never on the machine's language.
# Seen: Webhook.constructEvent writes the timestamp with the default locale before it computes the HMAC. In Arabic of Egypt,
# Persian, Marathi, Bengali and Nepali these are not the digits 0 to 9, so that each genuine event is refused as not matching;
# in English and in Turkish the same bytes pass.
# Why it matters: an Identity integration that runs on such a server never hears of a verified session, and every hint of the
# error points to a wrong secret or a changed body. -Duser.language.format=en (or a Locale.setDefault) cures it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.stripe</groupId><artifactId>stripe-java</artifactId><version>33.3.0</version></dependency>
<dependency><groupId>com.google.code.gson</groupId><artifactId>gson</artifactId><version>2.13.2</version></dependency>
</dependencies></project>
X
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib
cat > F.java <<'X'
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class F {
    public static void main(String[] args) throws Exception {
        String body = "{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"identity.verification_session.verified\"}";
        String time = Long.toString(System.currentTimeMillis() / 1000);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("whsec_invented".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        StringBuilder hex = new StringBuilder();
        for (byte b : mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8))) {
            hex.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        try {
            System.out.println(Webhook.constructEvent(body, "t=" + time + ",v1=" + hex, "whsec_invented").getId());
        } catch (com.stripe.exception.SignatureVerificationException e) {
            System.out.println("refused: " + e.getMessage().split(";")[0]);
        }
    }
}
X
javac -cp 'lib/*' F.java
echo "stripe-java 33.3.0 on Java $(java -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.version = //p')"
run() { java "$@" -cp 'lib/*:.' F; }
expect() { # name, wanted beginning, options of java
    local name=$1 wanted=$2 seen; shift 2; seen=$(run "$@")
    echo "$name: $seen"
    [[ $seen == "$wanted"* ]] || { echo "changed: $name, expected $wanted" >&2; exit 1; }
}
expect en-US evt_1 -Duser.language=en -Duser.country=US
expect tr-TR evt_1 -Duser.language=tr -Duser.country=TR
for at in ar-EG fa-IR mr-IN bn-BD ne-NP; do
    expect $at "refused: No signatures found" -Duser.language=${at%-*} -Duser.country=${at#*-}
done
expect 'ar-EG with format en' evt_1 -Duser.language=ar -Duser.country=EG -Duser.language.format=en -Duser.country.format=US
