package org.territoireouvert.calls.call.draft;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.calls.call.draft.Edit.Done;
import org.territoireouvert.calls.call.draft.Edit.Outdated;
import org.territoireouvert.calls.call.draft.Edit.Refusal;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.FieldTrace;
import org.territoireouvert.calls.model.eligibility.EligibilityRule;

/** What can be done to the rules of a call, one at a time. A rule is known by what it says. */
public final class RuleEdits {

    private static final int MOST = 50;

    private RuleEdits() {}

    /** Returns what stands for a rule. */
    public static String trace(EligibilityRule rule) {
        return FieldTrace.of(List.of(rule));
    }

    /** Adds a rule at the end. */
    public static Edit add(EligibilityRule rule) {
        return sheet -> {
            List<EligibilityRule> rules = new ArrayList<>(sheet.eligibility());
            if (rules.contains(rule)) {
                return new Done(sheet);
            }
            if (rules.size() >= MOST) {
                return Refusal.of("desk.rules.too-many", MOST);
            }
            rules.add(rule);
            return with(sheet, rules);
        };
    }

    /** Changes a rule. */
    public static Edit change(String trace, EligibilityRule rule) {
        return sheet -> {
            int place = placeOf(sheet, trace);
            if (place < 0) {
                return new Outdated();
            }
            List<EligibilityRule> rules = new ArrayList<>(sheet.eligibility());
            rules.set(place, rule);
            return with(sheet, rules);
        };
    }

    /** Removes a rule. */
    public static Edit remove(String trace) {
        return sheet -> {
            int place = placeOf(sheet, trace);
            if (place < 0) {
                return new Outdated();
            }
            List<EligibilityRule> rules = new ArrayList<>(sheet.eligibility());
            rules.remove(place);
            return with(sheet, rules);
        };
    }

    /** Moves a rule by one place. */
    public static Edit move(String trace, int by) {
        return sheet -> {
            int place = placeOf(sheet, trace);
            return place < 0 ? new Outdated() : with(sheet, FormEdits.moved(sheet.eligibility(), place, by));
        };
    }

    private static int placeOf(CallSheet sheet, String trace) {
        return sheet.eligibility().stream().map(RuleEdits::trace).toList().indexOf(trace);
    }

    private static Done with(CallSheet sheet, List<EligibilityRule> rules) {
        return new Done(new CallSheet(
                sheet.subject(),
                sheet.funding(),
                sheet.applicants(),
                sheet.calendar(),
                sheet.selection(),
                rules,
                sheet.form()));
    }
}
