package dev.identityemulator.browser.dashboard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** A controller of pages below an account, or below an account that is connected to another one. */
@Documented
@Controller
@RequestMapping({
    "/dashboard/{account:acct_[0-9A-Za-z]+}",
    "/dashboard/{account:acct_[0-9A-Za-z]+}/{connected:acct_[0-9A-Za-z]+}"
})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DashboardController {}
