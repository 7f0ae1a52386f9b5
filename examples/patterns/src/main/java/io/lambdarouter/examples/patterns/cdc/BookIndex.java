package io.lambdarouter.examples.patterns.cdc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** The search index of the books, in Lucene. */
@ApplicationScoped
class BookIndex {

    private static final int MOST_HITS = 100;

    private final Analyzer analyzer = new StandardAnalyzer();

    @Inject
    Directory directory;

    /** Begins an update; one at a time, since Lucene lets nobody else write until it is closed. */
    Update update() throws IOException {
        return new Update(new IndexWriter(directory, new IndexWriterConfig(analyzer).setCommitOnClose(false)));
    }

    /** The ids of the books whose title has one of the words, the best match first; sees only what is committed. */
    List<String> search(String words) throws IOException {
        @Nullable Query query = new QueryBuilder(analyzer).createBooleanQuery("title", words);
        return query == null || !DirectoryReader.indexExists(directory) ? List.of() : search(query);
    }

    private List<String> search(Query query) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit : new IndexSearcher(reader).search(query, MOST_HITS).scoreDocs) {
                ids.add(reader.storedFields().document(hit.doc).get("id"));
            }
            return ids;
        }
    }

    /** Changes that are made together when they are committed, and not at all if they are not. */
    static final class Update implements AutoCloseable {

        private final IndexWriter writer;

        private Update(IndexWriter writer) {
            this.writer = writer;
        }

        /** Puts a book in the place of the one with its key, so that a second time changes nothing. */
        void put(Book book) throws IOException {
            Document document = new Document();
            document.add(new StringField("id", book.id(), Field.Store.YES));
            document.add(new TextField("title", book.title(), Field.Store.NO));
            writer.updateDocument(new Term("id", book.id()), document);
        }

        void delete(BookKey key) throws IOException {
            writer.deleteDocuments(new Term("id", key.id()));
        }

        void commit() throws IOException {
            writer.commit();
        }

        /** Drops what is not committed. */
        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
