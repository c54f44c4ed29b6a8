package org.territoireouvert.ambassadors.web.staff;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.ambassadors.mandate.CharterRepository;
import org.territoireouvert.ambassadors.mandate.CharterRepository.Charter;
import org.territoireouvert.ambassadors.mandate.Charters;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.ambassadors.web.staff.StaffForm.Field;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The form that publishes a version of the charter. */
final class CharterStaffPages {

    private static final String PATH = "/admin/ambassadeurs/charte";
    private static final int TEXT = 20_000;

    private final PluginContext context;
    private final CharterRepository charters;
    private final Charters publish;

    CharterStaffPages(PluginContext context, CharterRepository charters, Charters publish) {
        this.context = context;
        this.charters = charters;
        this.publish = publish;
    }

    Response edit(Request request) {
        return form().page(request, filled());
    }

    Response publish(Request request) {
        FormInput form = FormInput.of(request);
        int after = Numbers.read(form, StaffForm.REVISION, 0, Integer.MAX_VALUE - 1, 0, "date.wrong");
        String text = form.required("text", TEXT, "charter.missing");
        if (!form.isValid()) {
            return form().wrong(request, form);
        }
        Saved saved = publish.publish(text, after, request.actor());
        return form().answer(request, form, saved, "/ambassadeurs/charte", filled());
    }

    private FormInput filled() {
        Optional<Charter> latest = charters.latest();
        return FormInput.empty()
                .prefill("text", latest.map(Charter::text).orElse(""))
                .prefill(
                        StaffForm.REVISION,
                        Integer.toString(latest.map(Charter::version).orElse(0)));
    }

    private StaffForm form() {
        return new StaffForm(context, "charter.edit", PATH, List.of(Field.of("longarea", "text", "charter.text")));
    }
}
