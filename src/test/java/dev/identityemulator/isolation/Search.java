package dev.identityemulator.isolation;

import dev.identityemulator.isolation.Requests.Asked;
import dev.identityemulator.support.RawClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Searches a stranger's responses for data of the neighbour, and for any sign that a name is known. */
final class Search {

    private static final Set<String> HEADERS_THAT_DIFFER =
            Set.of("request-id", "emulator-hint", "original-request", "date", "content-length");

    /** The pages that show a stranger its own earlier requests. */
    private static final Pattern SHOWS_WHAT_WAS_SENT = Pattern.compile(
            ".*(/request_logs|/requests|/errors|/test_helpers/data).*|/dashboard/[^/]+(/acct_[0-9A-Za-z]+)?");

    private static final Pattern DIFFERS = Pattern.compile(
            "\\bcus_1[0-9A-Za-z]{13}\\b|(?<=\"invoice_prefix\": \")[A-Z0-9]{8}|\\b[a-z]+_1[0-9A-Za-z]{23}(_secret_test_[0-9A-Za-z]+)?|[a-z]+_test_6[0-9A-Za-z]{40,}"
                    + "|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z|(req|cliws|clidt|whsec)_[0-9A-Za-z]{14,}"
                    + "|/start/test_[0-9A-Za-z]+|\\b\\d{10,13}\\b|\\d\\d:\\d\\d(:\\d\\d)?");

    private final Neighbour neighbour;
    private final Stranger stranger;
    private final Set<String> names;
    private final Pattern marks;
    private final Set<String> saidBefore = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    Search(Neighbour neighbour, Set<String> belongings, Stranger stranger) {
        this.neighbour = neighbour;
        this.stranger = stranger;
        this.names = new TreeSet<>();
        belongings.forEach(row -> names.addAll(Names.in(row)));
        names.removeAll(FeatureBelongings.ofEverybody());
        names.removeIf(name -> name.endsWith("_")); // the rest of a masked secret
        this.marks = Pattern.compile(String.join("|", neighbour.marks()));
    }

    List<String> problems() {
        return problems;
    }

    /** Makes the request with each of the neighbour's names of its kinds, and with a similar name that does not exist. */
    void ask(Asked asked) {
        var kinds = asked.kinds();
        int most = stranger.hasRights()
                ? kinds.stream()
                        .mapToInt(kind -> neighbour.names(kind).size())
                        .max()
                        .orElse(1)
                : 1;
        for (int i = 0; i < most; i++) {
            askByName(asked, i);
        }
    }

    private void askByName(Asked asked, int number) {
        var real = stranger.own(asked);
        var unreal = real;
        var said = new ArrayList<String>();
        for (var kind : asked.kinds()) {
            var known = neighbour.names(kind);
            var name = known.get(number % known.size());
            real = real.with("<" + kind + ">", name);
            unreal = unreal.with("<" + kind + ">", Names.another(name));
            said.addAll(List.of(name, Names.another(name)));
        }
        saidBefore.addAll(said);
        var response = stranger.ask(real);
        requireNothingTold(real, response, said);
        boolean namesItself = said.contains(stranger.connected());
        if (!said.isEmpty() && !namesItself) {
            requireSame(real, response, stranger.ask(unreal), said);
        }
    }

    /** The error of a reused key names the path of its first use. */
    private static boolean showsWhatWasSent(Asked asked) {
        var path = asked.path().replaceFirst("\\?.*", "");
        return SHOWS_WHAT_WAS_SENT.matcher(path).matches() || !asked.key().isEmpty();
    }

    private void requireNothingTold(Asked asked, RawClient.Response response, List<String> said) {
        var text = without(
                showsWhatWasSent(asked) ? saidBefore : said,
                response.response().headers().map() + " " + response.text());
        var told = Names.in(text);
        told.retainAll(names);
        told.remove(stranger.connected());
        if (asked.open()) {
            told.remove(neighbour.account());
        }
        marks.matcher(text.replaceAll("\\s", "")).results().forEach(mark -> told.add(mark.group()));
        boolean turnedAway = response.status() == 401 || response.status() == 403;
        boolean wrong = !stranger.hasRights() && asked.path().matches("/v[12]/.*") && !turnedAway;
        if (!told.isEmpty() || wrong || response.status() >= 500) {
            problems.add(asked + " had the response " + response.status() + ", which contains " + told);
        }
    }

    /** The longest first, as one may be the beginning of another. */
    private static String without(Collection<String> said, String text) {
        var rest = text;
        for (var name : said.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            rest = rest.replace(name, "");
        }
        return rest;
    }

    private void requireSame(
            Asked asked, RawClient.Response response, RawClient.Response ofNothing, List<String> said) {
        var one = comparable(response, said);
        var other = comparable(ofNothing, said);
        if (!asked.open() && !one.equals(other)) {
            problems.add(asked + " had the response " + difference(one, other) + " and not " + difference(other, one));
        }
    }

    private static String difference(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.substring(Math.max(0, same - 40), Math.min(one.length(), same + 80));
    }

    private static String comparable(RawClient.Response response, List<String> said) {
        Map<String, List<String>> headers =
                new TreeMap<>(response.response().headers().map());
        headers.keySet().removeIf(name -> HEADERS_THAT_DIFFER.contains(name.toLowerCase(Locale.ROOT)));
        var text = response.status() + " " + headers + " " + response.text();
        for (var name : said) {
            text = text.replace(name, "NAME");
        }
        return DIFFERS.matcher(text).replaceAll("SOME");
    }
}
