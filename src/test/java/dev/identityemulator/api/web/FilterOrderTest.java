package dev.identityemulator.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FilterOrderTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+?)(?:Filter|Valve)?` \\|");

    @Test
    void constantsWhenComparedWithTheDocumentedTableThenTheSameInTheSameOrder() throws IOException {
        var page = Files.readString(Path.of("docs/ARCHITECTURE.md"));
        var table = page.substring(page.indexOf("| valve or filter |"), page.indexOf("Then Spring MVC"));

        assertThat(ROW.matcher(table).results().map(row -> constant(row.group(1))))
                .containsExactly(
                        Arrays.stream(FilterOrder.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void filtersWhenDeclaredThenInAscendingOrder() {
        var filters = Arrays.stream(FilterOrder.values()).dropWhile(each -> each != FilterOrder.RESPONSE_HEADERS);

        assertThat(filters).isSortedAccordingTo(Comparator.comparingInt(FilterOrder::order));
    }

    private static String constant(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
