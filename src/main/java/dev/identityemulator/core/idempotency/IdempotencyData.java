package dev.identityemulator.core.idempotency;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.jobs.HourlyJob;
import dev.identityemulator.core.personaldata.JsonRedactor;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Redacts stored responses with the resource that they show, and deletes them with their account or when they are old. */
@Component
public class IdempotencyData implements AccountData, AccountState, PersonalDataStore, HourlyJob {

    private final IdempotencyRecords responses;
    private final JsonRedactor redactor;
    private final Clock realTime;

    IdempotencyData(IdempotencyRecords responses, JsonRedactor redactor, Clock realTime) {
        this.responses = responses;
        this.redactor = redactor;
        this.realTime = realTime;
    }

    /** Redacts the responses that show one of these resources. */
    @Override
    public void redact(String account, Collection<String> ids) {
        responses.redact(account, ids, body -> {
            var json = redactor.redact(ApiJson.mapper().readTree(body));
            return ApiJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        });
    }

    @Override
    public void deleteAll(String account) {
        responses.deleteByAccount(account);
    }

    /** Whoever imports a state has sent none of its requests. */
    @Override
    public Set<String> tablesNotExported() {
        return Set.of("idempotent_answers");
    }

    /** Deletes what no request can find any more: no account's clock is behind real time. */
    @Override
    @Transactional
    public void runHourly() {
        var now = realTime.instant();
        responses.deleteOlderThan(now.minus(IdempotentExecution.KEPT), now.minus(IdempotentExecution.KEPT_IN_V2));
    }
}
