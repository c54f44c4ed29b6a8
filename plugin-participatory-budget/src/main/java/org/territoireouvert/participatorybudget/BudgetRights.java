package org.territoireouvert.participatorybudget;

import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Role;

/** Who may do what. Editions are the objects for which a role can be held; their identifier is the end of their address. */
public final class BudgetRights {

    private static final String EDITION = "edition";

    /** Counts the votes of an edition (chargé du dépouillement): usually held for one edition. */
    public static final Role TELLER = new Role("participatory-budget.teller");

    /** Follows the works of funded projects (chargé des travaux): for all editions or for one. */
    public static final Role WORKS = new Role("participatory-budget.works-manager");

    /** To read. */
    public static final Permission READ = new Permission("participatory-budget.read", Audience.ANYONE);

    /** To vote; what a voter must bring is said by each vote. */
    public static final Permission VOTE = new Permission("participatory-budget.vote", Audience.ANYONE);

    /** To see the editions in the administration; what can be done to each is asked for each. */
    public static final Permission SEE = new Permission("participatory-budget.see-editions", Audience.STAFF);

    /** To import a vote. */
    public static final Permission IMPORT = Permission.ofRoles("participatory-budget.import-vote", Role.EDITOR);

    /** To begin an edition. */
    public static final Permission CREATE = Permission.ofRoles("participatory-budget.create-edition", Role.EDITOR);

    /** To prepare an edition: its words, money and calendar; to publish it and to put it away. */
    public static final Permission PREPARE = Permission.ofRoles("participatory-budget.prepare-edition", Role.EDITOR)
            .on(EDITION);

    /** To amend the frozen vote of an edition in public. */
    public static final Permission AMEND =
            Permission.ofRoles("participatory-budget.amend-vote", Role.EDITOR).on(EDITION);

    /** To count an edition and publish its result. */
    public static final Permission COUNT = Permission.ofRoles(
                    "participatory-budget.publish-result", Role.EDITOR, TELLER)
            .on(EDITION);

    /** To hand papers out at a counter, to type what is on them, and to make a computer a kiosk. */
    public static final Permission PAPER = Permission.ofRoles(
                    "participatory-budget.paper", Role.EDITOR, Role.COUNTER_AGENT, TELLER)
            .on(EDITION);

    /** To withdraw a published result. */
    public static final Permission WITHDRAW = Permission.ofRoles(
                    "participatory-budget.withdraw-result", Role.EDITOR, TELLER)
            .on(EDITION);

    /** To say how far the works of funded projects are. */
    public static final Permission FOLLOW_WORKS = Permission.ofRoles(
                    "participatory-budget.follow-works", Role.EDITOR, WORKS)
            .on(EDITION);

    /** To propose and support ideas. */
    public static final Permission PROPOSE = new Permission("participatory-budget.propose-idea", Audience.SIGNED_IN);

    /** To examine ideas and decide about them. */
    public static final Permission EXAMINE = Permission.ofRoles(
                    "participatory-budget.examine-idea", Role.EDITOR, Role.VALUATOR)
            .on(EDITION);

    private BudgetRights() {}
}
