package dev.identityemulator.idempotency;

import dev.identityemulator.account.AccountData;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.clock.HourlyJob;
import dev.identityemulator.redaction.PersonalDataStore;
import dev.identityemulator.redaction.Placeholders;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of kept answers: redacted with the session that they show, emptied with their account, deleted when old. */
@Component
public class IdempotencyData implements AccountData, PersonalDataStore, HourlyJob {

    private final IdempotentAnswers answers;
    private final Clock realTime;

    IdempotencyData(IdempotentAnswers answers, Clock realTime) {
        this.answers = answers;
        this.realTime = realTime;
    }

    /** Redacts the answers that show a session, or whatever else was made of it. */
    @Override
    public void redact(String account, String resource) {
        for (var answer : answers.showing(account, resource)) {
            var json = Placeholders.redact(ApiJson.mapper().readTree(answer.body()));
            answer.redact(ApiJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        }
    }

    @Override
    public void deleteAll(String account) {
        answers.deleteByAccount(account);
    }

    /** Deletes what no request can meet any more: no clock is behind real time. */
    @Override
    @Transactional
    public void runHourly() {
        answers.deleteOlderThan(realTime.instant().minus(IdempotentWork.KEPT));
    }
}
