package dev.identityemulator.browser.dashboard.climate;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.climate.ClimateCalls;
import dev.identityemulator.support.Accessibility;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Browser.Screen;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The pages of climate are accessible on every screen, and get a screenshot. */
@Tag("slow")
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class ClimateLookTest {

    @ParameterizedTest
    @CsvSource({"PHONE, false", "DESKTOP, true"})
    void pagesWhenLookedAtThenAnybodyCanUseThem(Screen screen, boolean dark, Emulator emulator, Browser browser)
            throws StripeException {
        if (dark) {
            browser.dark();
        }
        browser.on(screen);
        pages(emulator).forEach((page, address) -> {
            var name = "climate-" + screen.name().toLowerCase(Locale.ROOT) + "-" + page;
            browser.open(address).find(page.equals("certificate") ? page : "main");
            browser.screenshot(name);
            assertThat(Accessibility.problems(browser)).as(name).isEmpty();
            assertThat(browser.driver()
                            .executeScript("return document.documentElement.scrollWidth > window.innerWidth"))
                    .as(name + " is too wide")
                    .isEqualTo(false);
        });
    }

    private static Map<String, String> pages(Emulator emulator) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var account = emulator.raw().get("/dashboard?key=" + emulator.key()).header("Location");
        var base = emulator.baseUrl() + "/dashboard/" + account.replaceFirst(".*/", "");
        var confirmed = climate.buy(ClimateCalls.PORTFOLIO, "1.5").getId();
        var delivered = climate.buy(ClimateCalls.PORTFOLIO, "2").getId();
        climate.control(delivered, "deliver", "metric_tons=0.5");
        var pages = new LinkedHashMap<String, String>();
        pages.put("orders", base + "/climate_orders");
        pages.put("products", base + "/climate_products");
        pages.put("product", base + "/climate_products/" + ClimateCalls.PORTFOLIO);
        pages.put("confirmed", base + "/climate_orders/" + confirmed);
        pages.put("certificate", climate.control(delivered, "deliver").getCertificate());
        pages.put("delivered", base + "/climate_orders/" + delivered);
        return pages;
    }

    @Test
    void actWhenByKeyboardThenDelivered(Emulator emulator, Browser browser) throws StripeException {
        var climate = new ClimateCalls(emulator);
        var order = climate.buy(ClimateCalls.PORTFOLIO, "1.5").getId();
        var account = emulator.raw().get("/dashboard?key=" + emulator.key()).header("Location");

        browser.open(emulator.baseUrl() + "/dashboard/" + account.replaceFirst(".*/", "") + "/climate_orders/" + order)
                .find("deliver");
        for (int i = 0; i < 60 && !browser.focused().equals("deliver"); i++) {
            browser.press(Keys.TAB);
        }
        browser.press(Keys.ENTER).awaitText("status", "delivered");

        assertThat(climate.api().orders().retrieve(order).getStatus()).isEqualTo("delivered");
    }
}
