package dev.identityemulator.browser.dashboard;

import dev.identityemulator.support.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The place where a page says whether it is live. */
final class LiveMark {

    private static final By PLACE = By.id("live");

    private LiveMark() {}

    /** Waits until the page says that it is live. */
    static void awaitOn(Browser browser) {
        browser.await(ExpectedConditions.attributeToBe(PLACE, "data-state", "on"));
        browser.await(ExpectedConditions.textToBe(PLACE, "live"));
    }

    /** Waits until the page says that it is not live. */
    static void awaitOff(Browser browser) {
        browser.await(ExpectedConditions.textToBe(PLACE, "not live"));
    }
}
