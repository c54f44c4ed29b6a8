package org.territoireouvert.calls.web.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.TerritoryField;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.model.CallKind;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.CallSubject;
import org.territoireouvert.calls.model.CallSubject.CallLink;
import org.territoireouvert.calls.web.CallWords;

/** Asks what a call is about. */
final class SubjectForm implements PartForm {

    static final String THEME = "theme";
    static final String TERRITORY = "territoire";
    static final String LINK = "lien";
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SUMMARY = 300;
    private static final int LONGEST_DETAILS = 20_000;
    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_ADDRESS = 254;

    private final Territories territories;
    private final Map<String, List<Territory>> several = new LinkedHashMap<>();

    SubjectForm(CallWords words) {
        this.territories = words.context().service(Territories.class);
    }

    @Override
    public Map<String, List<Territory>> several() {
        return several;
    }

    @Override
    public CallSheet read(TypedFields typed, CallSheet before) {
        CallKind kind = typed.choice("nature", CallKind.class).orElse(CallKind.PROJECTS);
        String title = typed.text("titre", LONGEST_TITLE);
        String summary = typed.text("resume", LONGEST_SUMMARY);
        String details = typed.text("details", LONGEST_DETAILS);
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        for (Theme theme : Theme.values()) {
            if (typed.isTicked(THEME + "-" + theme.name())) {
                themes.add(theme);
            }
        }
        List<String> codes = new ArrayList<>();
        typed.rows(TERRITORY).forEach(row -> territory(typed, row.field("nom"), codes));
        String contact = typed.text("contact", LONGEST_NAME);
        String address = typed.text("courriel", LONGEST_ADDRESS);
        if (!address.isEmpty() && !address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            typed.form().error("courriel", "desk.email.wrong", address);
        }
        List<CallLink> links = new ArrayList<>();
        for (RowFields row : typed.rows(LINK)) {
            String label = typed.text(row.field("nom"), LONGEST_NAME);
            String page = typed.address(row.field("adresse"));
            if (!page.isEmpty()) {
                links.add(new CallLink(label.isEmpty() ? page : label, page));
            } else if (!label.isEmpty()) {
                typed.form().error(row.field("adresse"), "desk.link.missing", label);
            }
        }
        return new CallSheet(
                new CallSubject(kind, title, summary, details, themes, codes, contact, address, links),
                before.funding(),
                before.applicants(),
                before.calendar(),
                before.selection(),
                before.eligibility(),
                before.form());
    }

    private void territory(TypedFields typed, String field, List<String> codes) {
        typed.text(field, LONGEST_NAME);
        typed.text(field + "-choix", LONGEST_NAME);
        switch (new TerritoryField(field, EnumSet.allOf(Territory.Kind.class), false).read(typed.form(), territories)) {
            case TerritoryField.Chosen chosen -> {
                if (!codes.contains(chosen.territory().code())) {
                    codes.add(chosen.territory().code());
                }
            }
            case TerritoryField.Empty empty -> {}
            case TerritoryField.Unclear unclear -> several.put(field, unclear.choices());
        }
    }

    @Override
    public void fill(FormInput form, CallSheet sheet) {
        CallSubject subject = sheet.subject();
        form.prefill("nature", subject.kind().name())
                .prefill("titre", subject.title())
                .prefill("resume", subject.summary())
                .prefill("details", subject.details())
                .prefill("contact", subject.contact())
                .prefill("courriel", subject.contactAddress());
        subject.themes().forEach(theme -> form.prefill(THEME + "-" + theme.name(), "1"));
        int number = 1;
        for (String code : subject.territories()) {
            form.prefill(
                    new RowFields(TERRITORY, number).field("nom"),
                    territories.find(code).map(Territory::label).orElse(code));
            number++;
        }
        number = 1;
        for (CallLink link : subject.links()) {
            RowFields row = new RowFields(LINK, number);
            form.prefill(row.field("nom"), link.label()).prefill(row.field("adresse"), link.address());
            number++;
        }
    }

    @Override
    public Map<String, Integer> rows(CallSheet sheet) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put(TERRITORY, sheet.subject().territories().size());
        rows.put(LINK, sheet.subject().links().size());
        return rows;
    }
}
