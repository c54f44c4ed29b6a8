/** Public consultations. It exports nothing: other plugins hear of it by its events. */
module org.territoireouvert.consultation {
    requires static org.jspecify;
    requires org.territoireouvert.api;
    requires org.apache.commons.csv;
    requires hipparchus.clustering;
    requires hipparchus.core;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;
    requires org.commonmark;
    requires java.logging;
    requires java.xml;

    provides org.territoireouvert.api.ToolkitPlugin with
            org.territoireouvert.consultation.ConsultationPlugin;
}
