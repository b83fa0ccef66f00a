package dev.identityemulator.core.idempotency;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.core.jobs.HourlyJob;
import dev.identityemulator.core.personaldata.JsonRedactor;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of kept responses: redacted with the session that they show, emptied with their account, deleted when old. */
@Component
public class IdempotencyData implements AccountData, PersonalDataStore, HourlyJob {

    private final IdempotencyRecords responses;
    private final Clock realTime;

    IdempotencyData(IdempotencyRecords responses, Clock realTime) {
        this.responses = responses;
        this.realTime = realTime;
    }

    /** Redacts the responses that show a session, or whatever else was made of it. */
    @Override
    public void redact(String account, String resource) {
        for (var response : responses.showing(account, resource)) {
            var json = JsonRedactor.redact(ApiJson.mapper().readTree(response.body()));
            response.redact(ApiJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        }
    }

    @Override
    public void deleteAll(String account) {
        responses.deleteByAccount(account);
    }

    /** Deletes what no request can meet any more: no clock is behind real time. */
    @Override
    @Transactional
    public void runHourly() {
        responses.deleteOlderThan(realTime.instant().minus(IdempotentExecution.KEPT));
    }
}
