package org.territoireouvert.acceptance.identity;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.InstanceSecret;
import org.territoireouvert.runner.identity.access.RoleHolders;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.identity.staff.Seal;
import org.territoireouvert.runner.identity.staff.code.Applications;
import org.territoireouvert.runner.identity.staff.code.RecoveryCodes;
import org.territoireouvert.runner.identity.staff.code.TimeCodes;
import org.territoireouvert.runner.identity.staff.password.PasswordHashes;
import org.territoireouvert.runner.identity.staff.password.Passwords;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestSite;

/** A member of staff with a password, an application and recovery codes, known to the tables of a site. */
final class StaffMember {

    static final String PASSWORD = "quatre vélos bleus dans la cour";

    private static final String HASH = new PasswordHashes().of(PASSWORD);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final String id;
    final String email;
    final String secret;
    final List<String> recoveryCodes;
    private final TestClock clock;

    private StaffMember(TestClock clock, String id, String email, String secret, List<String> recoveryCodes) {
        this.clock = clock;
        this.id = id;
        this.email = email;
        this.secret = secret;
        this.recoveryCodes = recoveryCodes;
    }

    static StaffMember of(TestSite site, TestClock clock, Role... roles) {
        Database tables = site.tables();
        String instance = InstanceSecret.read(tables, clock);
        String email = "agent" + NUMBER.incrementAndGet() + "@val-de-lisiere.example";
        String secret = TimeCodes.newSecret();
        Accounts accounts = new Accounts(tables, new TimeOrderedIds(clock, new SecureRandom()), clock);
        return tables.write(handle -> {
            String id = accounts.open(handle, email, Locale.FRENCH, "").id();
            accounts.rename(handle, id, "Agent " + id, "Claude", "Agent", false);
            for (Role role : roles) {
                new RoleHolders(tables, new TimeOrderedIds(clock, new SecureRandom()), clock)
                        .grant(handle, id, role, Scope.EVERYWHERE, "test");
            }
            new Passwords(clock).set(handle, id, HASH);
            new Applications(clock, new Seal(instance)).set(handle, id, secret, 0);
            List<String> codes = new RecoveryCodes(clock, instance).renew(handle, id);
            return new StaffMember(clock, id, email, secret, codes);
        });
    }

    /** Returns the code that the application shows now. */
    String code() {
        return TimeCodes.at(secret, clock.instant());
    }

    /** Returns a code that the application shows neither now nor around now. */
    String wrongCode() {
        String wrong = "000000";
        while (TimeCodes.interval(secret, wrong, clock.instant(), 0).isPresent()) {
            wrong = String.format(Locale.ROOT, "%06d", Integer.parseInt(wrong) + 1);
        }
        return wrong;
    }

    HttpResponse<String> typePassword(TestBrowser browser, String password) {
        return browser.submit("/connexion/agents", "/connexion/agents", Map.of("mel", email, "mot-de-passe", password));
    }

    HttpResponse<String> typePassword(TestBrowser browser) {
        return typePassword(browser, PASSWORD);
    }

    HttpResponse<String> typeCode(TestBrowser browser, String code) {
        return browser.submit("/connexion/agents/code", "/connexion/agents/code", Map.of("code", code));
    }

    HttpResponse<String> typeRecoveryCode(TestBrowser browser, String code) {
        return browser.submit("/connexion/agents/code", "/connexion/agents/secours", Map.of("secours", code));
    }

    /** Signs in with a code that has not been used. */
    HttpResponse<String> signIn(TestBrowser browser) {
        clock.advance(Duration.ofSeconds(31));
        typePassword(browser);
        return typeCode(browser, code());
    }
}
