package org.territoireouvert.calls.web.examination;

import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.examination.ExaminationNews;
import org.territoireouvert.calls.examination.desk.ExportExamination;
import org.territoireouvert.calls.model.Call;

/** The whole examination of a call as files. */
final class ExportPages {

    private final ExaminationFrame frame;
    private final ExportExamination export;
    private final ExaminationNews news;

    ExportPages(ExaminationFrame frame, ExportExamination export, ExaminationNews news) {
        this.frame = frame;
        this.export = export;
        this.news = news;
    }

    /** Sends it; who still assesses an anonymous call does not get it. The log notes who took it. */
    Response zip(Request request) {
        Call call = frame.call(request);
        if (frame.masked(request, call)) {
            throw new NotFoundException("They still assess an anonymous call");
        }
        String person = ExaminationFrame.agent(request).personId();
        return new Response.Download(call.slug() + "-instruction.zip", "application/zip", stream -> {
            frame.room().context().database().write(handle -> {
                news.log(
                        handle,
                        AuditEntry.of(ExaminationNews.EXPORTED, request.actor(), call.path())
                                .with("call", call.title()));
                return true;
            });
            export.write(call, person, stream);
        });
    }
}
