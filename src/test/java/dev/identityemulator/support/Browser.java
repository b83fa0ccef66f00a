package dev.identityemulator.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real headless Chromium, used as a person does: by the elements of the page, at the size of a screen. */
public final class Browser implements AutoCloseable {

    /** The screen that shows a page. */
    public enum Screen {
        PHONE(390, 844),
        SMALL_PHONE(360, 640),
        DESKTOP(1280, 900);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final Duration PATIENCE = Patience.LIMIT;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--force-prefers-reduced-motion",
            "--lang=en-US");

    private final ChromeDriver driver;

    Browser(Path chromium, Path chromedriver) {
        var options = new ChromeOptions().addArguments(FLAGS);
        options.setBinary(chromium.toFile()); // its profile is a new folder, which is deleted with it
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build();
        this.driver = new ChromeDriver(service, options);
    }

    /** This browser with one new tab and no history. */
    Browser afresh() {
        var old = driver.getWindowHandles();
        var fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        old.forEach(handle -> driver.switchTo().window(handle).close());
        driver.switchTo().window(fresh);
        return on(Screen.DESKTOP);
    }

    /** The same on a screen of this size. */
    public Browser on(Screen screen) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", screen.width, "height", screen.height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** The same with dark colors. */
    public Browser dark() {
        var feature = Map.of("name", "prefers-color-scheme", "value", "dark");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
        return this;
    }

    /** The same with JavaScript switched off. */
    public Browser withoutScript() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** Goes to an address. */
    public Browser open(String url) {
        driver.get(url);
        return this;
    }

    /** The element with this test id, when it is visible. */
    public WebElement find(String testId) {
        return await(page -> {
            var found = page.findElements(place(testId));
            return found.isEmpty() || !found.get(0).isDisplayed() ? null : found.get(0);
        });
    }

    /** Clicks the element with this test id, when it can be clicked. */
    public Browser click(String testId) {
        await(page -> {
            var found = page.findElement(place(testId));
            found.click();
            return found;
        });
        return this;
    }

    /** Clicks a link or button, and returns when this page is gone: the next one may have the same elements. */
    public Browser leaveBy(String testId) {
        var left = find(testId);
        left.click();
        await(ExpectedConditions.stalenessOf(left));
        return this;
    }

    /** Types into the element with this test id. */
    public Browser type(String testId, CharSequence... text) {
        find(testId).sendKeys(text);
        return this;
    }

    /** Presses keys, wherever the focus is. */
    public Browser press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** The test id of the focused element, or nothing. */
    public String focused() {
        return String.valueOf(driver.switchTo().activeElement().getAttribute("data-testid"));
    }

    /** Whether there is an element with this test id now. */
    public boolean shows(String testId) {
        return !driver.findElements(place(testId)).isEmpty();
    }

    private static By place(String testId) {
        return By.cssSelector("[data-testid='" + testId + "']");
    }

    /** Waits for a result, and returns it. */
    public <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
                .ignoring(WebDriverException.class) // of a page that is being left
                .until(condition);
    }

    /** Waits until the element with this test id shows a text. */
    public Browser awaitText(String testId, String text) {
        await(page -> page.findElement(place(testId)).getText().contains(text));
        return this;
    }

    /** All text on the page. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** The browser itself. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Saves a screenshot of the whole page in {@code target/screenshots}. */
    public Browser screenshot(String name) {
        return keep(name, true);
    }

    /** Saves a screenshot of the visible part. */
    public Browser screenshotOfScreen(String name) {
        return keep(name, false);
    }

    private Browser keep(String name, boolean whole) {
        var taken = driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", whole));
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(taken.get("data"))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
