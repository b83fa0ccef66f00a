#!/usr/bin/env bash
# org.yaml:snakeyaml 2.6 and org.snakeyaml:snakeyaml-engine 3.0.1 (Maven Central): a JSON file read as YAML.
# Expected: a tool that takes "YAML or JSON" needs one reader, as JSON is said to be a subset of YAML; Spring Boot has SnakeYAML on board.
# Seen: SnakeYAML, which reads YAML 1.1, rejects the escaped slash that JSON allows ("found unknown escape character /"), while
# snakeyaml-engine, which reads YAML 1.2, takes it. All other escapes of JSON pass in both.
# Why it matters: PHP's json_encode and Gson-like writers for HTML escape each slash, so fixtures with a webhook url, a
# return_url or a date, written by them, fail in a Java tool that reads the same file from node without complaint.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.yaml</groupId><artifactId>snakeyaml</artifactId><version>2.6</version></dependency>
<dependency><groupId>org.snakeyaml</groupId><artifactId>snakeyaml-engine</artifactId><version>3.0.1</version></dependency>
</dependencies></project>
X
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib
cat > F.java <<'X'
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.Yaml;

public class F {
    static String read(java.util.function.Function<String, Object> reader, String json) {
        try {
            return String.valueOf(reader.apply(json));
        } catch (RuntimeException rejected) {
            return "rejected: " + rejected.getMessage().lines().filter(line -> line.contains("escape")).findFirst().orElse("?");
        }
    }

    public static void main(String[] args) {
        var others = "{\"name\": \"\\u00e9 \\\" \\\\ \\b\\f\\n\\r\\t\"}";
        var slash = "{\"url\": \"http:\\/\\/localhost\\/webhook\"}";
        java.util.function.Function<String, Object> yaml11 = json -> new Yaml().load(json);
        java.util.function.Function<String, Object> yaml12 = json -> new Load(LoadSettings.builder().build()).loadFromString(json);
        System.out.println("  other escapes: SnakeYAML " + read(yaml11, others).length() + " characters, engine "
                + read(yaml12, others).length());
        System.out.println("  " + slash);
        System.out.println("    SnakeYAML " + read(yaml11, slash));
        System.out.println("    engine    " + read(yaml12, slash));
        boolean same = read(yaml11, others).equals(read(yaml12, others)) && read(yaml11, slash).startsWith("rejected")
                && read(yaml12, slash).equals("{url=http://localhost/webhook}");
        System.exit(same ? 0 : 1);
    }
}
X
javac -cp 'lib/*' F.java
echo "snakeyaml 2.6, snakeyaml-engine 3.0.1"
java -cp 'lib/*:.' F || { echo "the behaviour has changed" >&2; exit 1; }
