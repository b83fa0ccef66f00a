package dev.identityemulator.stripecli.feed;

import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.stripe.webhook.resend.CliResender;
import dev.identityemulator.stripecli.session.CliFeature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sends events again to CLIs, as {@code stripe events resend} asks for. Ids sort by real time. */
@Component
public class ResendFeed implements FeedSource, CliResender {

    private static final String PREFIX = "resend";
    private static final int PAGE = 1_000;

    private final JdbcTemplate jdbc;
    private final EventFeed events;
    private final Clock realTime;

    ResendFeed(JdbcTemplate jdbc, EventFeed events, Clock realTime) {
        this.jdbc = jdbc;
        this.events = events;
        this.realTime = realTime;
    }

    @Override
    public void resend(String account, String event) {
        var now = realTime.instant();
        jdbc.update(
                "insert into cli_resends (account, id, version, event_id, created) values (?, ?, 0, ?, ?)",
                account,
                ResourceIds.next(PREFIX, account, now),
                event,
                now.atOffset(ZoneOffset.UTC));
    }

    @Override
    public CliFeature feature() {
        return CliFeature.WEBHOOKS;
    }

    @Override
    public String position(String account, Duration ago) {
        return ResourceIds.lowest(PREFIX, account, realTime.instant().minus(ago));
    }

    @Override
    public List<String> after(String account, String id) {
        return jdbc.queryForList(
                "select id from cli_resends where account = ? and id > ? order by account, id limit " + PAGE,
                String.class,
                account,
                id);
    }

    @Override
    public Optional<String> accountBetween(String after, String before) {
        var accounts = jdbc.queryForList(
                "select account from cli_resends where account > ? and account < ? order by account, id limit 1",
                String.class,
                after,
                before);
        return accounts.stream().findFirst();
    }

    @Override
    public void forward(String account, String id) {
        jdbc.queryForList("select event_id from cli_resends where account = ? and id = ?", String.class, account, id)
                .forEach(event -> events.forward(account, event));
    }

    /** Forgets everything of an account. */
    public void deleteAll(String account) {
        jdbc.update("delete from cli_resends where account = ?", account);
    }

    /** Forgets what every instance has sent by now. */
    public void deleteOlderThan(Instant oldest) {
        jdbc.update("delete from cli_resends where created < ?", oldest.atOffset(ZoneOffset.UTC));
    }
}
