#include "tests/evaluation/peers.hpp"

#ifdef CLUSTERLOTSE_XAPIAN
#include <xapian.h>
#endif

namespace clusterlotse::evaluation {

#ifdef CLUSTERLOTSE_XAPIAN

namespace {

class XapianPeer final : public Peer {
public:
    XapianPeer() : database_("", Xapian::DB_BACKEND_INMEMORY), stemmer_("german") {
        generator_.set_stemmer(stemmer_);
    }

    std::string name() const override { return "Xapian german"; }

    void add(const std::string& id, const std::string& words) override {
        Xapian::Document document;
        document.set_data(id);
        generator_.set_document(document);
        generator_.index_text(words);
        database_.add_document(document);
    }

    std::vector<std::string> best(const std::string& need) override {
        // The generator splits the need as it split the texts; every stem of it may match.
        Xapian::Document document;
        generator_.set_document(document);
        generator_.index_text(need);
        std::vector<std::string> terms;
        for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
            if ((*term).front() == 'Z') {
                terms.push_back(*term);
            }
        }
        Xapian::Enquire enquire(database_);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
        std::vector<std::string> ids;
        const Xapian::MSet found = enquire.get_mset(0, 10);
        for (auto entry = found.begin(); entry != found.end(); ++entry) {
            ids.push_back(entry.get_document().get_data());
        }
        return ids;
    }

private:
    Xapian::WritableDatabase database_;
    Xapian::Stem stemmer_;
    Xapian::TermGenerator generator_;
};

}  // namespace

std::unique_ptr<Peer> xapian_peer() {
    return std::make_unique<XapianPeer>();
}

#else

std::unique_ptr<Peer> xapian_peer() {
    return nullptr;
}

#endif

}  // namespace clusterlotse::evaluation
