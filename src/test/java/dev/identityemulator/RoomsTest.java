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
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import dev.identityemulator.api.web.ApiController;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rooms of the house stand on each other in one order, and each keeps to the manners of the house. */
class RoomsTest {

    private static final String HOUSE = "dev.identityemulator";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    /** From bottom to top, each floor with its rooms: a room knows the floors below, and none of its neighbours. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("api", "database", "lifecycle"),
            List.of("account", "page", "traffic"),
            List.of("clock", "redaction"),
            List.of("idempotency", "requestlog", "fault"),
            List.of("event", "file"),
            List.of("report", "webhook", "inbox"),
            List.of("session"),
            List.of("outcome"),
            List.of("hosted", "stripecli"),
            List.of("dashboard"));

    /** The same inside {@code api}; its root, which puts them together, stands on top of all of them. */
    private static final List<List<String>> FLOORS_OF_API =
            List.of(List.of("resource"), List.of("web"), List.of("error"), List.of("params"), List.of("list"));

    @Test
    void roomsWhenTheyImportEachOtherThenDownwardOnly() {
        var house = floors(HOUSE, FLOORS, "..").layer("house").definedBy(HOUSE);
        house.whereLayer("house")
                .mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitecture()
                .check(CLASSES);
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void apiWhenItsPackagesImportEachOtherThenDownwardOnly() {
        var api = floors(HOUSE + ".api", FLOORS_OF_API, "").layer("root").definedBy(HOUSE + ".api");
        api.whereLayer("root").mayNotBeAccessedByAnyLayer().check(CLASSES);
        slices().matching(HOUSE + ".api.(*)").should().beFreeOfCycles().check(CLASSES);
        assertThat(innerPackages("api"))
                .isSubsetOf(FLOORS_OF_API.stream().flatMap(List::stream).toList());
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
    void packagesWhenNotOfApiThenFlat() {
        rooms().filter(room -> !room.equals("api"))
                .forEach(room -> assertThat(innerPackages(room)).as(room).isEmpty());
    }

    @Test
    void packagesWhenTheyHoldClassesThenNullMarked() {
        var unmarked = packages().filter(each -> !each.isAnnotatedWith(NullMarked.class));

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
                .doNotHaveFullyQualifiedName(HOUSE + ".api.ApiConfiguration")
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

    private static LayeredArchitecture floors(String parent, List<List<String>> floors, String within) {
        var architecture =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (var room : floors.stream().flatMap(List::stream).toList()) {
            architecture = architecture.optionalLayer(room).definedBy(parent + "." + room + within);
        }
        var below = new ArrayList<String>();
        for (var floor : floors) {
            for (var room : floor) {
                architecture = below.isEmpty()
                        ? architecture.whereLayer(room).mayNotAccessAnyLayer()
                        : architecture.whereLayer(room).mayOnlyAccessLayers(below.toArray(String[]::new));
            }
            below.addAll(floor);
        }
        return architecture;
    }

    private static Stream<JavaPackage> packages() {
        return Stream.concat(
                Stream.of(CLASSES.getPackage(HOUSE)), CLASSES.getPackage(HOUSE).getSubpackagesInTree().stream());
    }

    private static Stream<String> rooms() {
        return CLASSES.getPackage(HOUSE).getSubpackages().stream().map(JavaPackage::getRelativeName);
    }

    private static List<String> innerPackages(String room) {
        return CLASSES.getPackage(HOUSE + "." + room).getSubpackages().stream()
                .map(JavaPackage::getRelativeName)
                .toList();
    }
}
