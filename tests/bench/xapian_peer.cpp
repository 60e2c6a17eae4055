#include "tests/bench/text_peer.hpp"

#ifdef CLUSTERLOTSE_XAPIAN
#include <filesystem>
#include <stdexcept>
#include <vector>
#include <xapian.h>
#endif

namespace clusterlotse::bench {

#ifdef CLUSTERLOTSE_XAPIAN

namespace {

class XapianPeer final : public TextPeer {
public:
    explicit XapianPeer(const std::string& folder)
        : folder_(folder),
          database_(folder, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC),
          stemmer_("german") {
        generator_.set_stemmer(stemmer_);
    }
    ~XapianPeer() override {
        database_.close();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    XapianPeer(const XapianPeer&) = delete;
    XapianPeer& operator=(const XapianPeer&) = delete;

    void add(const std::string& words) override {
        Xapian::Document document;
        generator_.set_document(document);
        generator_.index_text_without_positions(words);
        database_.add_document(document);
    }

    void finish() override { database_.commit(); }

    std::size_t search(std::string_view need, std::size_t top) override {
        // The generator splits the need as it split the texts; every stem of it may match.
        Xapian::Document document;
        generator_.set_document(document);
        generator_.index_text_without_positions(std::string(need));
        std::vector<std::string> stems;
        for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
            if ((*term).front() == 'Z') {
                stems.push_back(*term);
            }
        }
        Xapian::Enquire enquire(database_);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, stems.begin(), stems.end()));
        return enquire.get_mset(0, static_cast<Xapian::doccount>(top)).size();
    }

    double bytes() override {
        double sum = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
            sum += static_cast<double>(entry.file_size());
        }
        return sum;
    }

private:
    std::string folder_;
    Xapian::WritableDatabase database_;
    Xapian::Stem stemmer_;
    Xapian::TermGenerator generator_;
};

}  // namespace

std::unique_ptr<TextPeer> xapian_german(const std::string& folder) {
    return std::make_unique<XapianPeer>(folder);
}

#else

std::unique_ptr<TextPeer> xapian_german(const std::string&) {
    return nullptr;
}

#endif

}  // namespace clusterlotse::bench
