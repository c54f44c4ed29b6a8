package org.territoireouvert.runner.web.counter;

import static org.territoireouvert.runner.web.route.CorePermissions.HELP_PEOPLE;
import static org.territoireouvert.runner.web.route.CorePermissions.READ;

import org.territoireouvert.runner.identity.counter.CounterHelp;
import org.territoireouvert.runner.identity.counter.TakeOverCodes;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses of the counter. */
public final class CounterPages implements PageSet {

    static final String PATH = "/admin/guichet";

    private final CounterHomePage home;
    private final RegistrationPages registration;
    private final HelpPages help;
    private final TakeOverPages takeOver;

    /** Creates the pages. */
    public CounterPages(WebParts parts) {
        TakeOverCodes codes = new TakeOverCodes(parts.clock(), parts.secret());
        CounterHelp counter = new CounterHelp(parts.identity(), codes);
        Sheet sheet = new Sheet(parts);
        this.home = new CounterHomePage(parts);
        this.registration = new RegistrationPages(parts, counter, sheet);
        this.help = new HelpPages(parts, counter, sheet);
        this.takeOver = new TakeOverPages(parts, codes);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(PATH, HELP_PEOPLE, home::show)
                .get(RegistrationPages.PATH, HELP_PEOPLE, registration::form)
                .post(RegistrationPages.PATH, HELP_PEOPLE, registration::register)
                .post(HelpPages.PATH + "/{id}", HELP_PEOPLE, help::open)
                .post(HelpPages.PATH + "/{id}/aider", HELP_PEOPLE, help::begin)
                .post(HelpPages.PATH + "/{id}/code", HELP_PEOPLE, help::renewCode)
                .post(PATH + "/fin", HELP_PEOPLE, help::end)
                .get(TakeOverPages.PATH, READ, takeOver::form)
                .post(TakeOverPages.PATH, READ, takeOver::ask)
                .get(TakeOverPages.CODE_PATH, READ, takeOver::restart)
                .post(TakeOverPages.CODE_PATH, READ, takeOver::confirm)
                .get(TakeOverPages.DONE_PATH, READ, takeOver::done);
    }
}
