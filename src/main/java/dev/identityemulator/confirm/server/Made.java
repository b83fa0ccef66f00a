package dev.identityemulator.confirm.server;

import dev.identityemulator.confirm.compare.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a run made on a server and has not removed. */
final class Made {

    private static final Pattern GONE = Pattern.compile("redacted|expired");

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** Takes what a response tells: something is new, or gone. */
    void take(Call call, Response response) {
        var id = response.body().at("/id").asString("");
        var kind = Kind.of(response.body().at("/object").asString(""));
        if (!response.isSuccess()
                || id.isEmpty()
                || kind.isEmpty()
                || call.method().equals("GET")) {
            return;
        }
        if (kind.get().isRemovedBy(call)) {
            kinds.remove(id);
        } else if (Kind.madeAt(call.path()).isPresent()) {
            kinds.put(id, kind.get());
        }
    }

    /** Removes all that can be; ends early if the server does not respond. */
    void remove(Sender sender) throws InterruptedException {
        for (var entry : List.copyOf(kinds.entrySet())) {
            var removal = entry.getValue().removal(entry.getKey());
            if (removal.isPresent()) {
                try {
                    if (isGone(sender.send(removal.get()))) {
                        kinds.remove(entry.getKey());
                    }
                } catch (ServerException unreachable) {
                    return;
                }
            }
        }
    }

    /** It was removed just now, or has been before: redacted, or expired. */
    private static boolean isGone(Response response) {
        return response.isSuccess()
                || response.status() == 404
                || response.body().at("/error/code").asString("").equals("resource_missing")
                || GONE.matcher(response.errorMessage()).find();
    }

    /** The ids of what is left, by what it is; of what nothing removes too. */
    Map<String, List<String>> left() {
        var left = new TreeMap<String, List<String>>();
        kinds.forEach((id, kind) ->
                left.computeIfAbsent(kind.title(), first -> new ArrayList<>()).add(id));
        return left;
    }
}
