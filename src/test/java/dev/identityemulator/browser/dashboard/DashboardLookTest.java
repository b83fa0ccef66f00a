package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Accessibility;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Browser.Screen;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page on every screen is accessible, runs no text of users as script, and gets a screenshot. */
@Tag("slow")
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class DashboardLookTest {

    @ParameterizedTest
    @CsvSource({"PHONE, false", "DESKTOP, false", "DESKTOP, true"})
    void pagesWhenLookedAtThenAnybodyCanUseThem(Screen screen, boolean dark, Emulator emulator, Browser browser)
            throws StripeException {
        var name = "dashboard-" + screen.name().toLowerCase(Locale.ROOT) + (dark ? "-dark-" : "-");
        var story = Story.in(emulator);
        if (dark) {
            browser.dark();
        }
        browser.on(screen);
        pages(story).forEach((page, address) -> {
            browser.open(address).find("main");
            look(browser, name + page);
        });
    }

    private static void look(Browser browser, String name) {
        browser.screenshot(name);
        assertThat(browser.shows("problem")).as(name).isEqualTo(name.endsWith("missing"));
        assertThat(Accessibility.problems(browser)).as(name).isEmpty();
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth > window.innerWidth"))
                .as(name + " is too wide")
                .isEqualTo(false);
        assertThat(browser.driver().getTitle()).as(name).isNotEqualTo("broken");
        assertThat(browser.driver()
                        .executeScript("return document.querySelectorAll('main script, main [onerror]').length"))
                .as(name)
                .isEqualTo(0L);
    }

    /** The pages of an account that has nothing yet. */
    private static String empty(Story story) {
        var other = Emulator.withFreshAccount(story.emulator.baseUrl());
        return other.baseUrl() + "/dashboard/" + Story.account(other);
    }

    /** A customer with script in its name, and a session. */
    private static String customer(Story story) {
        var raw = story.emulator.raw();
        var id = raw.post("/v1/customers", Form.of("name=" + Story.SCRIPT, "email=ada.lovelace@example.com"))
                .requireOk()
                .json()
                .path("id")
                .asString();
        raw.post("/v1/identity/verification_sessions", "type=document&related_customer=" + id)
                .requireOk();
        return id;
    }

    private static Map<String, String> pages(Story story) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("entrance", story.emulator.baseUrl() + "/dashboard");
        pages.put("overview", story.page(""));
        pages.put("sessions", story.page("/sessions"));
        pages.put("session-verified", story.page("/sessions/" + story.verified));
        pages.put("session-failed", story.page("/sessions/" + story.failed));
        pages.put("session-processing", story.page("/sessions/" + story.processing));
        pages.put("session-open", story.page("/sessions/" + story.open));
        pages.put("report", story.page("/reports/" + story.newest("/v1/identity/verification_reports")));
        pages.put("customer", story.page("/customers/" + customer(story)));
        pages.put("customers", story.page("/customers"));
        pages.put("events", story.page("/events"));
        pages.put("event", story.page("/events/" + story.newest("/v1/events")));
        pages.put("endpoints", story.page("/webhook_endpoints"));
        pages.put("endpoint", story.page("/webhook_endpoints/" + story.endpoint));
        pages.put("deliveries", story.page("/deliveries"));
        pages.put(
                "delivery",
                story.page("/deliveries/" + story.newest("/v1/test_helpers/webhook_deliveries?status=failed")));
        pages.put("requests", story.page("/requests"));
        pages.put("request", story.page("/requests/" + story.newest("/v1/test_helpers/request_logs?method=POST")));
        pages.put("errors", story.page("/errors"));
        pages.put("clock", story.page("/clock"));
        pages.put("reset", story.page("/reset"));
        pages.put("empty", empty(story));
        pages.put("empty-customers", empty(story) + "/customers");
        pages.put("empty-endpoints", empty(story) + "/webhook_endpoints");
        pages.put("missing", story.page("/sessions/vs_nowhere"));
        return pages;
    }
}
