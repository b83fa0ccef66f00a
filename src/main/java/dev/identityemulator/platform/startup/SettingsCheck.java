package dev.identityemulator.platform.startup;

import dev.identityemulator.platform.text.ClosestName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/** Rejects settings that do not exist, which Spring Boot ignores, and durations without a unit, which it takes for milliseconds. */
@Component
class SettingsCheck implements BeanFactoryPostProcessor {

    private static final Pattern WITHOUT_A_UNIT = Pattern.compile("(?<![^,\\s])(\\d+)(?=\\s*(,|$))");

    private record Problem(String description, String action) {}

    /** Nothing is read where nothing was given, which is the most usual start. */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var given =
                GivenSetting.in(beans.getBean(ConfigurableEnvironment.class)).toList();
        if (given.isEmpty() || Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            return;
        }
        var records = records(beans);
        var known = records.values().stream().flatMap(SettingsCheck::settings).toList();
        var problems = given.stream()
                .map(each -> problem(each, known))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw new RejectedStartException(joined(problems, Problem::description), joined(problems, Problem::action));
        }
        // Those that have looked at their values, before anything is opened that would have to be closed again.
        records.keySet().forEach(beans::getBean);
    }

    private static Map<String, Class<?>> records(ConfigurableListableBeanFactory beans) {
        var records = new TreeMap<String, Class<?>>();
        for (var name : beans.getBeanNamesForType(Record.class, true, false)) {
            var type = beans.getType(name);
            var settings = type == null ? null : type.getAnnotation(ConfigurationProperties.class);
            if (settings != null && (settings.value() + ".").startsWith(GivenSetting.PREFIX + ".")) {
                records.put(name, type);
            }
        }
        return records;
    }

    private static Stream<KnownSetting> settings(Class<?> type) {
        return KnownSetting.of(type.getAnnotation(ConfigurationProperties.class).value(), type);
    }

    private static String joined(List<Problem> problems, Function<Problem, String> part) {
        return problems.stream().map(part).collect(Collectors.joining("\n"));
    }

    private static Optional<Problem> problem(GivenSetting given, List<KnownSetting> known) {
        var setting = known.stream().filter(each -> each.isNamed(given)).findFirst();
        if (setting.isEmpty()) {
            return Optional.of(unknown(given, known));
        }
        var units = WITHOUT_A_UNIT.matcher(given.value());
        return setting.get().type() == Duration.class && units.find()
                ? Optional.of(new Problem(
                        given.name() + "=" + given.value() + " has no unit.",
                        "Write " + given.name() + "=" + units.replaceAll("$1s")
                                + " if these are seconds; the units are ms, s, m, h and d."))
                : Optional.empty();
    }

    private static Problem unknown(GivenSetting given, List<KnownSetting> known) {
        var closest = closest(given, known);
        var problem = "There is no setting " + given.name()
                + closest.map(name -> "; the closest is " + name).orElse("") + ".";
        var action = closest.map(name -> "Write " + name + " in place of " + given.name() + ", or remove that.")
                .orElseGet(() -> "Remove it, or write one of these: "
                        + names(given, known).sorted().collect(Collectors.joining(", ")) + ".");
        return new Problem(problem, action);
    }

    /** One whose end was written without its beginning, or one with few other letters. */
    private static Optional<String> closest(GivenSetting given, List<KnownSetting> known) {
        var ending = names(given, known)
                .filter(name -> name.matches("(?i).*[._]\\Q" + given.rest() + "\\E"))
                .findFirst();
        var byRest = names(given, known)
                .collect(Collectors.toMap(
                        name -> GivenSetting.rest(name, given.isVariable()), Function.identity(), (one, other) -> one));
        return ending.or(() -> ClosestName.to(given.rest(), byRest.keySet()).map(byRest::get));
    }

    private static Stream<String> names(GivenSetting given, List<KnownSetting> known) {
        return known.stream()
                .filter(each -> !each.isEntry())
                .map(each -> each.writtenAs(given))
                .distinct();
    }
}
