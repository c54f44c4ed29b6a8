package org.territoireouvert.initiatives.web.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.initiatives.model.Sharing;
import org.territoireouvert.initiatives.model.Sharing.SheetLink;
import org.territoireouvert.initiatives.model.Sheet;

/** Asks what others may take, and whom they may ask. */
final class SharingForm implements PartForm {

    static final String LINK = "lien";
    private static final String EMAIL = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}";
    private static final int LONGEST_KIT = 10_000;
    private static final int LONGEST = 200;

    @Override
    public Sheet read(TypedFields typed, Sheet before) {
        List<SheetLink> links = new ArrayList<>();
        for (RowFields row : typed.rows(LINK)) {
            String title = typed.text(row.field("titre"), LONGEST);
            String address = typed.address(row.field("adresse"));
            if (address.isEmpty() && !title.isEmpty()) {
                typed.form().error(row.field("adresse"), "write.link.missing");
            } else if (!address.isEmpty()) {
                links.add(new SheetLink(title.isEmpty() ? address : title, address));
            }
        }
        String address = typed.text("adresse", LONGEST);
        if (!address.isEmpty() && !address.matches(EMAIL) && !TypedFields.isAddress(address)) {
            typed.form().error("adresse", "write.contact.wrong", address);
        }
        return before.with(new Sharing(
                typed.text("kit", LONGEST_KIT),
                links,
                typed.choice("licence", Licence.class).orElse(Licence.ETALAB_2_0),
                typed.text("contact", LONGEST),
                address,
                typed.isTicked("pair")));
    }

    @Override
    public void fill(FormInput form, Sheet sheet) {
        Sharing sharing = sheet.sharing();
        int number = 1;
        for (SheetLink link : sharing.links()) {
            RowFields row = new RowFields(LINK, number);
            form.prefill(row.field("titre"), link.title()).prefill(row.field("adresse"), link.address());
            number++;
        }
        form.prefill("kit", sharing.kit())
                .prefill("licence", sharing.licence().name())
                .prefill("contact", sharing.contact())
                .prefill("adresse", sharing.address())
                .prefill("pair", sharing.isPeer() ? "1" : "");
    }

    @Override
    public Map<String, Integer> rows(Sheet sheet) {
        return Map.of(LINK, sheet.sharing().links().size());
    }
}
