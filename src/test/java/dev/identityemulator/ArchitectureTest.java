package dev.identityemulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.identityemulator.api.web.ApiController;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Holds the code to the map of docs/ARCHITECTURE.md, and to its conventions. */
class ArchitectureTest {

    private static final String BASE = "dev.identityemulator";
    private static final Path SOURCES = Path.of("src/main/java/dev/identityemulator");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    /** A row of the map, which begins with a folder. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    private static final Pattern ADDRESS = Pattern.compile("Mapping\\((?:path = )?\"(/[^\"{*]+?)/?[\"{*]");
    private static final Pattern PREFIX = Pattern.compile("prefix = \"(\\w+)\"");
    private static final Pattern TABLE = Pattern.compile("create table (\\w+)");
    private static final Pattern STRING = Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"");

    @Test
    void foldersWhenTheyUseEachOtherThenDownwardOnly() throws IOException {
        var folders = folders();
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var folder : folders) {
            layers = layers.layer(folder).definedBy(BASE + "." + folder + "..");
        }
        for (int i = 0; i < folders.size(); i++) {
            var above = folders.subList(0, i).toArray(String[]::new);
            layers = i == 0
                    ? layers.whereLayer(folders.get(i)).mayNotBeAccessedByAnyLayer()
                    : layers.whereLayer(folders.get(i)).mayOnlyBeAccessedByLayers(above);
        }
        layers.check(CLASSES);
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CLASSES);
        assertThat(CLASSES.getPackage(BASE).getSubpackages().stream().map(JavaPackage::getRelativeName))
                .containsExactlyInAnyOrderElementsOf(folders);
    }

    /** A name in a string is a dependency too, which no compiler sees. */
    @Test
    void stringsWhenTheyNameATableOrAnAddressThenOfTheirOwnFolderOrOneBelow() throws IOException {
        var folders = folders();
        var wrong = new TreeSet<String>();
        for (int i = 0; i < folders.size(); i++) {
            for (var lower : folders.subList(i + 1, folders.size())) {
                var names = new TreeSet<>(namesOf(folders.get(i)));
                names.removeAll(namesOf(lower));
                for (var file : sources(SOURCES.resolve(lower))) {
                    found(STRING, code(file)).stream()
                            .filter(string -> names.stream()
                                    .anyMatch(name -> Pattern.compile(name)
                                            .matcher(string)
                                            .find()))
                            .forEach(string -> wrong.add(SOURCES.relativize(file) + ": " + string));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void foldersWhenCountedThenOfAtMostTwentyFiveFiles() throws IOException {
        var counts = sources(SOURCES).stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

        assertThat(counts).allSatisfy((folder, files) -> assertThat(files).isLessThanOrEqualTo(25));
    }

    @Test
    void filesWhenCountedThenOfAtMostTwoHundredLines() throws IOException {
        for (var file : sources(SOURCES)) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(200);
        }
    }

    @Test
    void applicationWhenOthersImportThenNone() {
        noClasses()
                .that(not(belongToAnyOf(IdentityEmulatorApplication.class)))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(IdentityEmulatorApplication.class)
                .check(CLASSES);
    }

    @Test
    void packagesWhenTheyHoldClassesThenNullMarked() {
        var unmarked = packages()
                .filter(each -> !each.getClasses().isEmpty())
                .filter(each -> !each.isAnnotatedWith(NullMarked.class));

        assertThat(unmarked.map(JavaPackage::getName)).isEmpty();
    }

    @Test
    void entitiesWhenChangedThenByVerbsAndNotBySetters() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(CLASSES);
    }

    @Test
    void controllersWhenTheyServeTheApiThenByItsConventions() {
        var others = CLASSES.stream()
                .filter(each ->
                        each.isMetaAnnotatedWith(Controller.class) && !each.isAnnotatedWith(ApiController.class))
                .filter(each -> !each.isAnnotation())
                .map(JavaClass::reflect)
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(Objects::nonNull)
                .flatMap(mapping -> Arrays.stream(mapping.path()));

        assertThat(others).isNotEmpty().noneMatch(path -> path.startsWith("/v1"));
    }

    /** Nobody would run it: schedules are asked for by a {@code SchedulingConfigurer} or an {@code HourlyJob}. */
    @Test
    void methodsWhenScheduledThenByNoAnnotation() {
        noMethods().should().beAnnotatedWith(Scheduled.class).check(CLASSES);
    }

    @Test
    void timeWhenReadThenFromAClockThatIsGiven() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + ".api.ApiConfiguration")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(CLASSES);
    }

    /** Those that may are told in docs/decisions/0020-inner-parts-of-tomcat.md. */
    @Test
    void innerPartsOfTomcatWhenUsedThenByFourClassesAlone() {
        noClasses()
                .that()
                .haveNameNotMatching(
                        ".*\\.(ConnectionCloseValve|UnderscoreHosts|ApiExceptionHandler|TlsConnector)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.coyote..")
                .check(CLASSES);
    }

    /** The top folders, from the highest to the lowest, as the map tells them. */
    private static List<String> folders() throws IOException {
        var map = Files.readString(Path.of("docs/ARCHITECTURE.md")).split("\n## ", -1)[1];
        return ROW.matcher(map).results().map(row -> row.group(1)).toList();
    }

    /** What tells a string that names something of a folder: an address that it serves, a prefix of its ids, a table. */
    private static Collection<String> namesOf(String folder) throws IOException {
        var names = new TreeSet<String>();
        for (var file : sources(SOURCES.resolve(folder))) {
            found(ADDRESS, code(file)).forEach(address -> names.add("(?<![\\w/])" + address + "(?!\\w)"));
            found(PREFIX, code(file)).forEach(prefix -> names.add("(?<!\\w)" + prefix + "_"));
        }
        var migrations = Path.of("src/main/resources/db/migration", folder);
        if (Files.exists(migrations)) {
            for (var script : files(migrations, ".sql")) {
                found(TABLE, Files.readString(script))
                        .forEach(table -> names.add("(?:from|into|update|join) " + table + "\\b"));
            }
        }
        return names;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Without its comments. */
    private static String code(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
    }

    private static List<Path> sources(Path folder) throws IOException {
        return files(folder, ".java");
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    private static Stream<JavaPackage> packages() {
        return Stream.concat(
                Stream.of(CLASSES.getPackage(BASE)), CLASSES.getPackage(BASE).getSubpackagesInTree().stream());
    }
}
