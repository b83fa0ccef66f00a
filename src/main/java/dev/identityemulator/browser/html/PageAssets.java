package dev.identityemulator.browser.html;

import dev.identityemulator.api.resource.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The style sheets, scripts and images of pages, each under a name that changes with its content. */
@Component
public class PageAssets {

    private static final int HASH_LENGTH = 12;
    private static final Pattern HASHED = Pattern.compile("([a-z-]+)\\.([0-9a-f]{12})\\.([a-z]+)");

    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    /** A file with its text, its media type and the hash of its text. */
    public record Asset(String text, String mediaType, String hash) {}

    /** The file with this name. */
    public Asset get(String name) {
        return known.computeIfAbsent(name, PageAssets::read);
    }

    /** The address of the file, relative to the root of all pages. */
    String address(String name) {
        int dot = name.lastIndexOf('.');
        return "assets/" + name.substring(0, dot) + "." + get(name).hash() + name.substring(dot);
    }

    /** The file with this name and hash, if it still has that content. */
    Optional<Asset> find(String hashedName) {
        var form = HASHED.matcher(hashedName);
        if (!form.matches() || !exists(form.group(1) + "." + form.group(3))) {
            return Optional.empty();
        }
        return Optional.of(get(form.group(1) + "." + form.group(3)))
                .filter(asset -> asset.hash().equals(form.group(2)));
    }

    private static boolean exists(String name) {
        return PageAssets.class.getResource(path(name)) != null;
    }

    private static Asset read(String name) {
        try (var resource = PageAssets.class.getResourceAsStream(path(name))) {
            if (resource == null) {
                throw new IllegalArgumentException("no such file: " + name);
            }
            var bytes = resource.readAllBytes();
            var hash = Sha256.hex(bytes).substring(0, HASH_LENGTH);
            return new Asset(new String(bytes, StandardCharsets.UTF_8), mediaType(name), hash);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String path(String name) {
        return "/pages/" + name;
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("no asset of a page: " + name);
        };
    }
}
