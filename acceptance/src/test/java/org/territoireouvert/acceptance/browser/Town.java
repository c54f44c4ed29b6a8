package org.territoireouvert.acceptance.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A site whose days go by as a test says, and the windows of those who live and work there. */
final class Town implements AutoCloseable {

    /** Where people live. */
    static final String COMMUNE = "01004";

    private static final double LONGEST_WAIT_MILLISECONDS = 10_000;

    final TestSite site;
    private final TestClock clock;
    private final Chromium chromium = new Chromium();

    /** Opens the site at noon of a day. */
    Town(LocalDate day) {
        clock = new TestClock(noon(day));
        site = TestSite.start(TestDatabases.sqlite(), clock, Repository.plugins());
        site.asAdministrator().submit("/admin/territoire", "/admin/territoire", Map.of("communes", COMMUNE));
        site.asVisitor();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    /** Lets time pass until noon of a later day. Sessions end meanwhile. */
    void on(LocalDate day) {
        clock.advance(Duration.between(clock.instant(), noon(day)));
    }

    /** Somebody with a browser of their own. */
    final class Person {
        private final String email;
        private final String name;
        private final Set<Role> roles;
        final boolean scripts;
        private final BrowserContext context;
        final Page page;

        private Person(String email, String name, int width, boolean scripts, Role... roles) {
            this.email = email;
            this.name = name;
            this.roles = Set.of(roles);
            this.scripts = scripts;
            context = chromium.window(width, scripts);
            page = context.newPage();
            page.setDefaultTimeout(LONGEST_WAIT_MILLISECONDS);
        }

        /** Signs in and goes to a page. */
        Page at(String path) {
            String[] cookie = site.server().signIn(email, name, roles).split("=", 2);
            context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(site.address("/"))));
            Response response = page.navigate(site.address(path));
            if (response.status() != 200) {
                throw new AssertionError(response.status() + " at " + path + ": " + reads());
            }
            looks();
            return page;
        }

        /** Presses the button with these words in the content of the page, one that can be seen. */
        void press(String words) {
            Locator button = page.locator("main button:not([tabindex='-1']):has-text(\"" + words + "\")");
            if (button.count() == 0) {
                throw new AssertionError("No button \"" + words + "\" on " + page.url() + ":\n" + reads());
            }
            button.first().click();
            String errors = page.locator(".to-errors").count() == 0
                    ? ""
                    : page.locator(".to-errors").first().innerText();
            if (!errors.isEmpty()) {
                throw new AssertionError(page.url() + ": " + errors);
            }
            looks();
        }

        private void looks() {
            if (scripts) {
                PageRules.check(page);
            }
        }

        /** Opens everything that is folded in the content of the page. */
        void unfold() {
            Locator folded = page.locator("main details:not([open]) > summary");
            while (folded.count() > 0) {
                folded.first().click();
            }
        }

        /** Returns what the content of the page says, with plain spaces; what is folded is not read. */
        String reads() {
            return page.locator("main").innerText().replaceAll("[\u00a0\u202f]", " ");
        }
    }

    /** A citizen at a screen of this width. */
    Person citizen(String name, int width, boolean scripts) {
        return new Person(name.toLowerCase(Locale.ROOT) + "@exemple.fr", name, width, scripts);
    }

    /** A member of staff. */
    Person agent(String name, Role role) {
        return new Person(name.toLowerCase(Locale.ROOT) + "@ville.exemple.fr", name, 1280, true, role);
    }

    @Override
    public void close() {
        chromium.close();
        site.close();
    }
}
