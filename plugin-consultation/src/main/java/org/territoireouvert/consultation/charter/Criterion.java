package org.territoireouvert.consultation.charter;

import java.util.function.Function;

/** The criteria of the charter, in their order. The title of each is the message {@code charter.<name>}. */
public enum Criterion {
    /** The rules are published before the first day (article L. 131-1). */
    CH01(Level.LEGAL, LegalChecks::rulesFirst),
    /** Useful information is there before the first day (article L. 131-1). */
    CH02(Level.LEGAL, LegalChecks::documentsFirst),
    /** People have a reasonable time to answer, 15 days at least (articles L. 131-1 and L. 132-1). */
    CH03(Level.LEGAL, LegalChecks::longEnough),
    /** Results or follow-up are made public (article L. 131-1). */
    CH04(Level.LEGAL, LegalChecks::resultsInTime),
    /** People learn what is done with their personal data (GDPR, article 13). */
    CH05(Level.LEGAL, LegalChecks::personalData),
    /** The state of accessibility is declared (loi n° 2005-102, article 47). */
    CH06(Level.LEGAL, LegalChecks::accessibility),
    /** Subject, owner, deciders, degree of participation and what can change are written. */
    CH10(Level.CORE, CoreChecks::frame),
    /** The calendar goes from the contributions to the answer. */
    CH11(Level.CORE, CoreChecks::calendar),
    /** There is a guarantor, independent and within reach (tiers garant). */
    CH12(Level.CORE, CoreChecks::guarantor),
    /** Contributions are open data. */
    CH13(Level.CORE, CoreChecks::openData),
    /** Each contribution has a reasoned answer (droit de suite). */
    CH14(Level.CORE, CoreChecks::answers),
    /** The method of the synthesis is written, and its neutrality reviewed. */
    CH15(Level.CORE, CoreChecks::method),
    /** From each contribution one gets to the synthesis and to the decision. */
    CH16(Level.CORE, CoreChecks::traceability),
    /** Moderation is public. */
    CH17(Level.CORE, CoreChecks::moderation),
    /** The cost is published. */
    CH18(Level.CORE, CoreChecks::cost),
    /** One can take part without the internet. */
    CH19(Level.CORE, CoreChecks::offline),
    /** Source code and algorithms are open (articles L. 311-3-1 and L. 312-1-3). */
    CH20(Level.CORE, CoreChecks::sourceCode),
    /** Everybody can compare the participants with the inhabitants. */
    CH30(Level.EXEMPLARY, ExemplaryChecks::profile),
    /** People bring up subjects of their own. */
    CH31(Level.EXEMPLARY, ExemplaryChecks::initiatives),
    /** The consultation itself is evaluated. */
    CH32(Level.EXEMPLARY, ExemplaryChecks::evaluation),
    /** People can learn about the subject before they answer. */
    CH33(Level.EXEMPLARY, ExemplaryChecks::training),
    /** Everybody can check that nothing was changed afterwards. */
    CH34(Level.EXEMPLARY, ExemplaryChecks::integrity),
    /** There is a version in plain words. */
    CH35(Level.EXEMPLARY, ExemplaryChecks::plainWords);

    private final Level level;
    private final Function<Facts, Finding> check;

    Criterion(Level level, Function<Facts, Finding> check) {
        this.level = level;
        this.check = check;
    }

    /** Returns how much it weighs. */
    public Level level() {
        return level;
    }

    /** Computes what it comes to. */
    public Finding check(Facts facts) {
        return check.apply(facts);
    }
}
