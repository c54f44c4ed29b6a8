package org.territoireouvert.calls.web.writing;

import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.writing.WriteRemark;
import org.territoireouvert.calls.model.form.FormSection;

/** Takes the remarks of members about a section. */
final class RemarkPages {

    private static final String WORDS = "remarque";
    private static final String ANCHOR = "#remarques";

    private final WritingFrame frame;
    private final SectionView view;
    private final WriteRemark write;

    RemarkPages(WritingFrame frame) {
        this.frame = frame;
        this.view = new SectionView(frame);
        this.write = new WriteRemark(frame.store());
    }

    Response write(Request request) {
        Opened opened = frame.open(request);
        FormSection section = WritingFrame.section(request, opened);
        FormInput form = FormInput.of(request);
        String words = form.required(WORDS, WriteRemark.LONGEST, "writing.remark.missing");
        String about = form.optional("sur", 100);
        if (!form.isValid()) {
            return view.filled(request, view.basis(request), form);
        }
        write.write(
                request.actor(),
                opened.application().number(),
                section.code(),
                about,
                words.replace("\r\n", "\n"),
                WritingFrame.member(request));
        return new Response.Redirect(WritingFrame.sectionPath(opened, section.code()) + ANCHOR);
    }

    Response act(Request request) {
        Opened opened = frame.open(request);
        WriteRemark.Act act = switch (request.form("acte").orElse("")) {
            case "rouvrir" -> WriteRemark.Act.REOPEN;
            case "retirer" -> WriteRemark.Act.REMOVE;
            default -> WriteRemark.Act.SETTLE;
        };
        String section = write.act(request.actor(), opened.application().number(), request.pathParameter("id"), act);
        return new Response.Redirect(WritingFrame.sectionPath(opened, section) + ANCHOR);
    }
}
