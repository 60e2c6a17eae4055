#include "matching/firms/passages.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kHeadingWords = 5;
constexpr std::uint32_t kItemWords = 6;  ///< of an entry in a list of industries

struct Sentence {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool begins_line = false;
    bool ends_line = false;
    bool colon = false;  ///< it ends with one
    int frame = 0;       ///< words of menus
    int industries = 0;
    bool legal = false;
    bool job = false;
    bool seeks = false;
    bool people = false;
    bool customers = false;
    bool work = false;
    bool date = false;  ///< nothing but one, as before a piece of news: "05/2024:"
    bool year = false;  ///< begins like "1954 kauft ..." or "Im Jahr 1954"

    std::uint32_t size() const { return last - first; }
    bool line() const { return begins_line && ends_line; }
    bool heading() const { return size() <= kHeadingWords && (line() || colon); }
};

class PassageReader {
public:
    PassageReader(const Lexicon& lexicon, const Analysis& analysis)
        : lexicon_(lexicon), analysis_(analysis) {}

    std::vector<Passage> read() {
        if (analysis_.atoms.empty()) {
            return {};
        }
        split();
        look();
        std::vector<Passage> result(sentences_.size(), Passage::work);
        std::optional<Passage> ruling;
        bool only_colon = false;
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            const Sentence& sentence = sentences_[i];
            if (sentence.size() == 0) {
                continue;
            }
            const std::optional<Passage> own = own_passage(sentence);
            if (sentence.heading()) {
                const bool rules = own == Passage::jobs || own == Passage::customers ||
                                   (own == Passage::history && sentence.date);
                ruling = rules ? own : std::nullopt;
                only_colon = !sentence.line();
            } else if (ruling == Passage::customers && sentence.size() > kItemWords && !only_colon && sentence.industries == 0) {
                ruling.reset();
            } else if (sentence.work) {
                ruling.reset();
            }
            result[i] = own ? *own : ruling.value_or(Passage::work);
            if (only_colon && !sentence.heading()) {
                ruling.reset();
            }
        }
        return result;
    }

private:
    void split() {
        const std::string_view text = analysis_.folded.text;
        const std::vector<Atom>& atoms = analysis_.atoms;
        sentences_.resize(atoms.back().sentence + 1);
        for (std::uint32_t at = 0; at < atoms.size(); ++at) {
            const std::uint32_t before = at == 0 ? 0 : atoms[at - 1].end;
            const std::string_view gap = text.substr(before, atoms[at].begin - before);
            Sentence& sentence = sentences_[atoms[at].sentence];
            if (at == 0 || atoms[at - 1].sentence != atoms[at].sentence) {
                const bool line = at == 0 || gap.find('\n') != std::string_view::npos;
                sentence.first = at;
                sentence.begins_line = line;
                if (at > 0) {
                    Sentence& previous = sentences_[atoms[at - 1].sentence];
                    previous.ends_line = line;
                    previous.colon = gap.find(':') != std::string_view::npos;
                }
            }
            sentence.last = at + 1;
        }
        sentences_.back().ends_line = true;
    }

    void look() {
        for (const Mention& mention : analysis_.mentions) {
            Sentence& sentence = sentences_[analysis_.atoms[mention.first].sentence];
            if (mention.kind == SenseKind::topic) {
                ++sentence.industries;
            } else if (mention.kind == SenseKind::process) {
                const Process& process = lexicon_.processes[mention.id];
                sentence.industries += process.industry ? 1 : 0;
                sentence.people = sentence.people || process.kind == "staffing";
            } else if (mention.kind == SenseKind::cue) {
                switch (static_cast<Cue>(mention.id)) {
                    case Cue::job_ad:
                        sentence.job = true;
                        break;
                    case Cue::customer:
                        sentence.customers = true;
                        break;
                    case Cue::legal:
                        sentence.legal = true;
                        break;
                    case Cue::sought:
                        sentence.seeks = true;
                        break;
                    case Cue::offering:
                        sentence.work = true;
                        break;
                    case Cue::site:
                        ++sentence.frame;
                        break;
                    default:
                        break;
                }
            }
        }
        for (std::uint32_t at = 0; at < analysis_.atoms.size(); ++at) {
            Sentence& sentence = sentences_[analysis_.atoms[at].sentence];
            sentence.people = sentence.people || person(at);
            sentence.year = sentence.year || past_year(at, sentence.first);
        }
        for (Sentence& sentence : sentences_) {
            sentence.date = dated(sentence);
            sentence.year = sentence.year || sentence.date;
        }
    }

    /// Of a known trade, or what is sought and ends like "Rohrschlosser" without being a firm.
    bool person(std::uint32_t at) const {
        static constexpr std::array<std::string_view, 10> kFirms = {
            "partner",
            "anbieter",
            "hersteller",
            "dienstleister",
            "zulieferer",
            "lieferer",
            "fertiger",
            "verzinker",
            "beschichter",
            "muster"};
        const Atom& atom = analysis_.atoms[at];
        if (lexicon_.people.contains(atom.key)) {
            return true;
        }
        const char initial = analysis_.source[analysis_.folded.origin[atom.begin]];
        return sentences_[atom.sentence].seeks && initial >= 'A' && initial <= 'Z' &&
               atom.key.size() >= 6 && atom.key.ends_with("er") &&
               std::none_of(kFirms.begin(), kFirms.end(), [&](std::string_view firm) {
                   return atom.key.ends_with(firm);
               });
    }

    bool dated(const Sentence& sentence) const {
        bool year = false;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            const std::string& key = analysis_.atoms[at].key;
            if (!std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; })) {
                return false;
            }
            year = year || (key.size() == 4 && (key.starts_with("19") || key.starts_with("20")));
        }
        return year && sentence.colon && sentence.begins_line;
    }

    bool past_year(std::uint32_t at, std::uint32_t first) const {
        const std::string& key = analysis_.atoms[at].key;
        const bool year =
            key.size() == 4 &&
            (key.starts_with("18") || key.starts_with("19") || key.starts_with("20")) &&
            std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!year || key > "2025") {
            return false;
        }
        const std::string_view before =
            at > 0 ? std::string_view(analysis_.atoms[at - 1].key) : std::string_view();
        const bool first_words = at == first && at + 1 < analysis_.atoms.size() &&
                                 analysis_.atoms[at + 1].sentence == analysis_.atoms[at].sentence &&
                                 analysis_.atoms[at + 1].key.size() > 3;
        // "ISO 9001:2015" begins a sentence with a year, "seit 1958" tells of today.
        return before == "jahr" || before == "jahre" ||
               (first_words &&
                !(before.size() == 4 && before.front() >= '0' && before.front() <= '9'));
    }

    static std::optional<Passage> own_passage(const Sentence& sentence) {
        const auto words = static_cast<int>(sentence.size());
        // "Startseite Leistungen Maschinenpark Karriere Kontakt": nothing but a menu.
        if (sentence.legal || (sentence.frame >= 2 && sentence.frame * 3 >= words)) {
            return Passage::frame;
        }
        if (sentence.frame >= 3) {
            return std::nullopt;
        }
        if (sentence.job || (sentence.seeks && sentence.people)) {
            return Passage::jobs;
        }
        if (sentence.customers && sentence.heading()) {
            return Passage::customers;
        }
        if (sentence.year && !sentence.work) {
            return Passage::history;
        }
        return std::nullopt;
    }

    const Lexicon& lexicon_;
    const Analysis& analysis_;
    std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Passage> passages_of(const Lexicon& lexicon, const Analysis& analysis) {
    return PassageReader(lexicon, analysis).read();
}

}  // namespace clusterlotse::matching
