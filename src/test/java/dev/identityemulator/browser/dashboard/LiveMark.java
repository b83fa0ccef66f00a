package dev.identityemulator.browser.dashboard;

import dev.identityemulator.support.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What a page says about whether it is live. */
final class LiveMark {

    private static final By PLACE = By.id("live");

    private LiveMark() {}

    /** Waits until the page shows what happens as it happens. */
    static void awaitOn(Browser browser) {
        browser.await(ExpectedConditions.attributeToBe(PLACE, "data-state", "on"));
        browser.await(ExpectedConditions.textToBe(PLACE, "live"));
    }

    /** Waits until the page says that there are too many others. */
    static void awaitFull(Browser browser) {
        browser.await(ExpectedConditions.textToBe(PLACE, "not live: too many pages"));
    }
}
