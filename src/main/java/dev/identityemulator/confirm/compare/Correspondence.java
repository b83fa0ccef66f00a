package dev.identityemulator.confirm.compare;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which id of the emulator corresponds to which id of the other server: both were seen at the same place. The same id has to
 * correspond to the same id everywhere in a scenario.
 */
public final class Correspondence {

    private static final long FIRST_TIME = 1_500_000_000L;
    private static final long LAST_TIME = 2_500_000_000L;

    private final Tokens here;
    private final Tokens there;
    private final Map<String, String> thereByHere = new HashMap<>();
    private final Map<String, String> hereByThere = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Moments moments = new Moments();

    /** Nothing corresponds at the beginning of a scenario. */
    public Correspondence(Tokens here, Tokens there) {
        this.here = here;
        this.there = there;
    }

    /** Takes the times of both responses to a step, before they are compared. */
    void begin(Response ours, Response theirs) {
        moments.add(ours, theirs);
    }

    /** Whether two texts are the same but for what differs by nature. */
    boolean same(String ours, String theirs) {
        if (ours.equals(theirs)) {
            return true;
        }
        var left = here.split(ours);
        var right = there.split(theirs);
        if (!left.texts().equals(right.texts())) {
            return false;
        }
        boolean same = true;
        for (int i = 0; i < left.tokens().size(); i++) {
            same &= same(left.tokens().get(i), right.tokens().get(i));
        }
        return same;
    }

    private boolean same(Token ours, Token theirs) {
        if (!ours.isLike(theirs)) {
            return false;
        }
        return switch (ours.kind()) {
            case HOST, KEY -> true;
            case TIME -> moments.correspond(Instant.parse(ours.value()), Instant.parse(theirs.value()));
            case ID -> bind(ours.value(), theirs.value());
        };
    }

    private boolean bind(String ours, String theirs) {
        if (!thereByHere.containsKey(ours) && !hereByThere.containsKey(theirs)) {
            thereByHere.put(ours, theirs);
            hereByThere.put(theirs, ours);
        }
        return theirs.equals(thereByHere.get(ours));
    }

    /** Whether two numbers are the same, or tell times that correspond. */
    boolean same(long ours, long theirs) {
        return ours == theirs
                || (isTime(ours)
                        && isTime(theirs)
                        && moments.correspond(Instant.ofEpochSecond(ours), Instant.ofEpochSecond(theirs)));
    }

    private static boolean isTime(long number) {
        return number > FIRST_TIME && number < LAST_TIME;
    }

    /** A text of the emulator as reports show it, without ids, secrets and addresses. */
    String shownHere(String text) {
        return shown(here.split(text), true);
    }

    /** The same for a text of the other server. */
    String shownThere(String text) {
        return shown(there.split(text), false);
    }

    String shownHere(long number) {
        return isTime(number) ? moments.shownHere(Instant.ofEpochSecond(number)) : String.valueOf(number);
    }

    String shownThere(long number) {
        return isTime(number) ? moments.shownThere(Instant.ofEpochSecond(number)) : String.valueOf(number);
    }

    private String shown(Tokens.Split split, boolean isHere) {
        var shown = new StringBuilder(split.texts().get(0));
        List<Token> tokens = split.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            shown.append(shown(tokens.get(i), isHere)).append(split.texts().get(i + 1));
        }
        return shown.toString();
    }

    private String shown(Token token, boolean isHere) {
        if (token.kind() == TokenKind.TIME) {
            var time = Instant.parse(token.value());
            return isHere ? moments.shownHere(time) : moments.shownThere(time);
        }
        if (token.kind() != TokenKind.ID) {
            return "<" + token.label() + ">";
        }
        var name = isHere ? token.value() : hereByThere.getOrDefault(token.value(), "there " + token.value());
        var number = numbers.computeIfAbsent(name, unseen -> numbers.size() + 1);
        var size = token.size() == 0 ? "" : " of " + token.size() + " characters";
        return "<" + token.label() + " #" + number + size + ">";
    }
}
