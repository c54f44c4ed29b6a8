package org.territoireouvert.initiatives.web.writing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.TerritoryField;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.initiatives.model.Place;
import org.territoireouvert.initiatives.model.Sheet;

/** Asks where an entry is: in words, on which territories, and at which point. */
final class PlaceForm implements PartForm {

    static final String TERRITORY = "territoire";
    static final String NORTH = "latitude";
    static final String EAST = "longitude";
    private static final String CHOICE = "-choix";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_DEGREES = 30;

    private final Territories territories;
    private final Map<String, List<Territory>> choices = new LinkedHashMap<>();

    PlaceForm(Territories territories) {
        this.territories = territories;
    }

    /** Returns, after {@link #read}, the territories of which one has to be chosen, by the name of the field. */
    Map<String, List<Territory>> choices() {
        return choices;
    }

    @Override
    public Sheet read(TypedFields typed, Sheet before) {
        String name = typed.text("lieu", LONGEST_NAME);
        List<String> codes = new ArrayList<>();
        for (RowFields row : typed.rows(TERRITORY)) {
            read(typed, row.field("nom"), codes);
        }
        String north = typed.text(NORTH, LONGEST_DEGREES);
        String east = typed.text(EAST, LONGEST_DEGREES);
        Optional<Coordinates> point = Coordinates.parse(north, east);
        if (point.isEmpty() && !(north + east).isEmpty()) {
            typed.form().error(NORTH, "write.point.wrong");
        }
        return before.with(new Place(name, codes, point));
    }

    private void read(TypedFields typed, String field, List<String> codes) {
        typed.text(field, LONGEST_NAME);
        typed.text(field + CHOICE, LONGEST_CODE);
        TerritoryField asked = new TerritoryField(field, EnumSet.allOf(Territory.Kind.class), false);
        switch (asked.read(typed.form(), territories)) {
            case TerritoryField.Chosen chosen -> {
                if (!codes.contains(chosen.territory().code())) {
                    codes.add(chosen.territory().code());
                }
            }
            case TerritoryField.Empty empty -> {}
            case TerritoryField.Unclear unclear -> choices.put(field, unclear.choices());
        }
    }

    @Override
    public void fill(FormInput form, Sheet sheet) {
        Place place = sheet.place();
        form.prefill("lieu", place.name());
        int number = 1;
        for (String code : place.territories()) {
            form.prefill(
                    new RowFields(TERRITORY, number).field("nom"),
                    territories.find(code).map(Territory::label).orElse(code));
            number++;
        }
        place.point().ifPresent(point -> form.prefill(NORTH, point.latitude()).prefill(EAST, point.longitude()));
    }

    @Override
    public Map<String, Integer> rows(Sheet sheet) {
        return Map.of(TERRITORY, sheet.place().territories().size());
    }
}
