package dev.identityemulator.core.seed;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A seed file in YAML or JSON, read into nodes that know their lines; no object is ever made of a tag. */
record SeedFile(Path path, SeedMistakes mistakes) {

    static final int MOST_BYTES = 32 * 1024 * 1024;

    /** The deepest nesting that is read. */
    static final int MOST_DEPTH = 20;

    private static final int MOST_ALIASES = 1_000;

    /** A slash that JSON escapes, which YAML before 1.2 does not know. */
    private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\/");

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** The outermost node; empty if the file cannot be read. */
    Optional<Node> root() {
        try {
            var text = text();
            var node = text.isPresent() ? parse(text.get()) : null;
            if (text.isPresent() && node == null) {
                mistake(1, 1, "the file is empty");
            }
            return Optional.ofNullable(node);
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            mistake(line(mark), column(mark), "this is neither YAML nor JSON: " + malformed.getProblem());
        } catch (YAMLException malformed) {
            mistake(1, 1, "this is neither YAML nor JSON: " + reason(malformed));
        } catch (StackOverflowError tooDeep) {
            mistake(1, 1, "it is nested more than " + MOST_DEPTH + " levels deep");
        }
        return Optional.empty();
    }

    private Optional<String> text() {
        try {
            if (Files.size(path) > MOST_BYTES) {
                mistake(1, 1, "the file is larger than " + MOST_BYTES / 1024 / 1024 + " MB");
                return Optional.empty();
            }
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var text = decoder.decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException malformed) {
            mistake(1, 1, "the file is not in UTF-8");
        } catch (IOException unreadable) {
            mistake(1, 1, Files.exists(path) ? "the file cannot be read" : "there is no such file");
        }
        return Optional.empty();
    }

    private static @Nullable Node parse(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        options.setNestingDepthLimit(MOST_DEPTH);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        boolean json = text.stripLeading().startsWith("{");
        var readable = json ? ESCAPED_SLASH.matcher(text).replaceAll("$1/") : text;
        return new Yaml(options).compose(new StringReader(readable));
    }

    /** The message of the parser without the lines of the file that it quotes. */
    private static String reason(YAMLException malformed) {
        return String.valueOf(malformed.getMessage()).lines().findFirst().orElse("it cannot be read");
    }

    private void mistake(int line, int column, String sentence) {
        mistakes.add(name(), line, column, "", sentence);
    }

    static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    static int column(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getColumn() + 1;
    }
}
