package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.api.form.FormPair;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import dev.identityemulator.platform.persistence.DatabaseSettings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The parameters of the latest requests that their calls do not have. The log hides them, as no redaction would find them
 * there; here they are in memory only, and any redaction in the account empties them. Where instances share a database, nothing
 * is kept: a redaction on another instance would not come here.
 */
@Component
public class UnknownParams implements PersonalDataStore, AccountData {

    private static final int KEPT = 200;
    private static final int MOST_OF_A_REQUEST = 20;
    private static final int LONGEST = 200;

    private final Map<Request, List<FormPair>> latest = new LinkedHashMap<>();
    private final boolean shared;

    UnknownParams(DatabaseSettings settings) {
        this.shared = settings.sharedDatabase();
    }

    private record Request(String account, String id) {}

    /** The unknown parameters of a request, as far as they are still known. */
    public List<FormPair> of(String account, String requestId) {
        synchronized (latest) {
            return latest.getOrDefault(new Request(account, requestId), List.of());
        }
    }

    void keep(String account, String requestId, List<FormPair> pairs) {
        if (shared || pairs.isEmpty()) {
            return;
        }
        var some = pairs.stream()
                .limit(MOST_OF_A_REQUEST)
                .map(pair -> new FormPair(cut(pair.name()), cut(pair.value()), null))
                .toList();
        synchronized (latest) {
            latest.put(new Request(account, requestId), some);
            if (latest.size() > KEPT) {
                latest.remove(latest.keySet().iterator().next());
            }
        }
    }

    @Override
    public void redact(String account, Collection<String> ids) {
        deleteAll(account);
    }

    @Override
    public void deleteAll(String account) {
        synchronized (latest) {
            latest.keySet().removeIf(request -> request.account().equals(account));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
