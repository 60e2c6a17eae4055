#include "matching/limits.hpp"

#include "matching/limit_sizes.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostEnvelopes = 32;
constexpr std::size_t kMostProcesses = 6;        // beside one number
constexpr std::uint32_t kLongestSentence = 800;  // bytes
constexpr float kSureEvidence = 0.35F;           // evidence whose work has the limits beside it
constexpr float kSureFurtherEvidence = 0.6F;     // the same of a further step

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

class LimitReader {
public:
    LimitReader(
        const Lexicon& lexicon,
        const Analysis& analysis,
        const std::vector<Passage>& passages,
        const std::vector<Evidence>& evidence
    )
        : lexicon_(lexicon), analysis_(analysis), text_(analysis.folded.text), passages_(passages) {
        for (const Evidence& shown : evidence) {
            // "aus verzinktem Band" is no zinc plating.
            const bool secondary = lexicon.processes[shown.process].secondary;
            if (shown.weight >= (secondary ? kSureFurtherEvidence : kSureEvidence) &&
                !shown.denied && !shown.sought) {
                named_.push_back(
                    {analysis.atoms[shown.first].begin,
                     analysis.atoms[shown.last - 1].end,
                     shown.process,
                     shown.implied || shown.part,
                     shown.machine}
                );
            }
        }
        find_chief();
        english_ = Tokens(analysis.folded, analysis.source).english();
    }

    std::vector<Envelope> read() {
        const std::vector<Atom>& atoms = analysis_.atoms;
        for (std::size_t at = 0; at < atoms.size() && envelopes_.size() < kMostEnvelopes;) {
            std::size_t end = at;
            while (end < atoms.size() && atoms[end].sentence == atoms[at].sentence) {
                ++end;
            }
            const std::uint32_t before = at > 0 ? atoms[at - 1].end : 0;
            // Signs in front belong to the first word: "Ø 400".
            std::uint32_t begin = std::max(before, atoms[at].begin - std::min(atoms[at].begin, 2U));
            if (text_.substr(before, atoms[at].begin - before).find('\n') !=
                std::string_view::npos) {
                carried_.clear();
            }
            if (passages_[atoms[at].sentence] == Passage::work) {
                sentence(begin, std::min(atoms[end - 1].end, begin + kLongestSentence));
            }
            at = end;
        }
        return std::move(envelopes_);
    }

private:
    struct Named {
        std::uint32_t at;
        std::uint32_t end;
        Id process;
        bool thing;  ///< shown by what is made
        bool machine;
    };
    using Processes = std::vector<Named>;
    inline static const Processes kAll = {{0, 0, kNone, false, false}};

    /// What the firm lives by: limits of parts beside which no work is named are those of it.
    void find_chief() {
        std::map<Id, std::size_t> times;
        std::size_t all = 0;
        for (const Named& named : named_) {
            if (!named.thing && !named.machine && lexicon_.processes[named.process].kind.empty()) {
                ++times[named.process];
                ++all;
            }
        }
        for (const auto& [process, count] : times) {
            if (count >= 2 && count * 5 >= all * 2 &&
                (chief_.empty() || count > times[chief_[0].process])) {
                chief_ = {{0, 0, process, false, false}};
            }
        }
    }

    bool makes_of_wire(const Processes& processes) const {
        return std::any_of(processes.begin(), processes.end(), [&](const Named& one) {
            return below(one.process, "spring_making") || below(one.process, "wire_forming");
        });
    }

    Processes named_in(std::uint32_t begin, std::uint32_t end) const {
        Processes here;
        for (const Named& named : named_) {
            if (named.at >= begin && named.at < end && here.size() < kMostProcesses &&
                std::none_of(here.begin(), here.end(), [&](const Named& known) {
                    return known.process == named.process;
                })) {
                here.push_back(named);
            }
        }
        // "Fräsen von Nuten": where the work is said, things do not name another.
        if (std::any_of(here.begin(), here.end(), [](const Named& one) { return !one.thing; })) {
            std::erase_if(here, [](const Named& one) { return one.thing; });
        }
        return here;
    }

    /// Where a part of a sentence ends: at a comma, a bracket, a dash, a dot between two things.
    std::uint32_t end_of_part(std::uint32_t from, std::uint32_t end) const {
        for (std::uint32_t at = from; at < end; ++at) {
            const bool spaced = at + 1 == end || text_[at + 1] == ' ' || text_[at + 1] == '\n';
            const bool apart = spaced && at > from && text_[at - 1] == ' ';
            switch (text_[at]) {
                case ',':
                case ';':
                    if (spaced) {
                        return at;
                    }
                    break;
                case '|':
                    return at;
                case '.':
                    if (spaced && at > from && ends_sentence(from, at)) {
                        return at;
                    }
                    break;
                case 'u':
                case 'a':
                    if (at > from && text_[at - 1] == ' ' && joins_works(from, at, end)) {
                        return at;
                    }
                    break;
                case '-':
                    if (apart && !between_numbers(at)) {
                        return at;
                    }
                    break;
                default:
                    break;
            }
        }
        return end;
    }

    /// "Länge bis 1500 mm. Dazu ...", but "max. Gewicht".
    bool ends_sentence(std::uint32_t from, std::uint32_t dot) const {
        static constexpr std::string_view kShort[] = {
            "ca",
            "max",
            "min",
            "nr",
            "inkl",
            "bzw",
            "abm",
            "evtl",
            "ggf",
            "str",
            "tel",
            "stk",
            "b"};
        std::uint32_t begin = dot;
        while (begin > from && text_[begin - 1] != ' ') {
            --begin;
        }
        const std::string_view word = text_.substr(begin, dot - begin);
        const std::uint32_t next = dot + 2;
        const char following =
            next < text_.size() ? analysis_.source[analysis_.folded.origin[next]] : 'A';
        return following >= 'A' && following <= 'Z' && !word.empty() &&
               std::find(std::begin(kShort), std::end(kShort), word) == std::end(kShort);
    }

    /// "Rundschleifmaschine bis Ø 600 und Drehmaschine 6 m": each has its own sizes.
    bool joins_works(std::uint32_t from, std::uint32_t at, std::uint32_t end) const {
        const std::string_view rest = text_.substr(at, end - at);
        if (!rest.starts_with("und ") && !rest.starts_with("and ")) {
            return false;
        }
        const std::uint32_t stop =
            std::min<std::uint32_t>(end, static_cast<std::uint32_t>(text_.find(',', at)));
        return !named_in(from, at).empty() && has_digit(text_.substr(from, at - from)) &&
               !named_in(at, stop).empty() && has_digit(text_.substr(at, stop - at));
    }

    bool between_numbers(std::uint32_t dash) const {
        std::uint32_t before = dash;
        while (before > 0 && text_[before - 1] == ' ') {
            --before;
        }
        std::uint32_t behind = dash + 1;
        while (behind < text_.size() && (text_[behind] == ' ' || text_[behind] == '\x01')) {
            ++behind;
        }
        const auto digit = [&](std::uint32_t at) {
            return at < text_.size() && text_[at] >= '0' && text_[at] <= '9';
        };
        return before > 0 && (digit(before - 1) || text_[before - 1] == 'm') && digit(behind);
    }

    void sentence(std::uint32_t begin, std::uint32_t end) {
        in_sentence_ = envelopes_.size();
        const Processes all = named_in(begin, end);
        const std::string_view words = text_.substr(begin, end - begin);
        if (!has_digit(words) && words.find("serie") == std::string_view::npos) {
            carried_ = all.empty() ? carried_ : all;
            return;
        }
        Processes current;
        const bool smallest = unwanted_below(words);
        bool at_most = false;
        for (std::uint32_t from = begin; from < end;) {
            const std::uint32_t to = end_of_part(from, end);
            Processes own = named_in(from, to);
            const bool goods =
                std::all_of(own.begin(), own.end(), [](const Named& one) { return one.thing; });
            // "Induktionshärten: Wellen bis 2.500 mm": goods under a heading are worked on.
            if (!own.empty() &&
                (!goods || (current.empty() && (carried_.empty() || !colon_before(begin))))) {
                current = goods && !chief_.empty() && !knows(own, chief_[0].process)
                              ? chief_
                              : std::move(own);
            }
            const Processes& here = !current.empty() ? current : !carried_.empty() ? carried_ : all;
            part(from, to, here, smallest, at_most);
            from = to + 1;
        }
        carried_ = !current.empty() ? current : all.empty() ? carried_ : all;
    }

    /// The goods are of the chief trade's own kind, or the chief is one of theirs.
    bool knows(const Processes& goods, Id chief) const {
        return std::any_of(goods.begin(), goods.end(), [&](const Named& one) {
            return one.process == chief || lexicon_.is_ancestor_process(chief, one.process) ||
                   lexicon_.is_ancestor_process(one.process, chief);
        });
    }

    bool colon_before(std::uint32_t begin) const {
        std::uint32_t at = begin;
        while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\x01')) {
            --at;
        }
        return text_[begin] == ':' || (at > 0 && text_[at - 1] == ':');
    }

    static bool only_things(const Processes& processes) {
        return std::all_of(processes.begin(), processes.end(), [](const Named& one) {
            return one.thing;
        });
    }

    /// "Teile unter 500 mm sind nicht wirtschaftlich", "unter 1 kg: nein danke".
    static bool unwanted_below(std::string_view words) {
        const bool below = words.find("unter ") != std::string_view::npos ||
                           words.find("kleiner als ") != std::string_view::npos ||
                           words.find("below ") != std::string_view::npos ||
                           words.find("smaller than ") != std::string_view::npos;
        const bool not_wanted = words.find("nicht") != std::string_view::npos ||
                                words.find("nein") != std::string_view::npos ||
                                words.find("lohn") != std::string_view::npos ||
                                words.find("no ") != std::string_view::npos ||
                                words.find("not ") != std::string_view::npos;
        return below && not_wanted;
    }

    /// `at_most` stays set for the parts that follow: "bis Ø 3.800 mm, 30 m³, 15 t".
    void part(
        std::uint32_t begin,
        std::uint32_t end,
        const Processes& processes,
        bool smallest,
        bool& at_most
    ) {
        const Folded& whole = analysis_.folded;
        const std::string_view words = text_.substr(begin, end - begin);
        if (!has_digit(words) && words.find("serie") == std::string_view::npos) {
            at_most = at_most || speaks_of_room(words);
            return;
        }
        Folded folded;
        folded.text = words;
        folded.origin.assign(whole.origin.begin() + begin, whole.origin.begin() + end + 1);
        Tokens tokens(folded, analysis_.source);
        tokens.read_as(english_);
        claim_names(tokens, begin, end);
        LimitContext context;
        bool surroundings = false;
        bool room = false;
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            room = room || (tokens.word(at) && names_room(tokens.text(at)));
            at_most = at_most || room || tokens.is(at, Means::up_to) ||
                      (tokens.word(at, "up") && tokens.word(at + 1, "to"));
            surroundings = surroundings || (tokens.word(at) && names_surroundings(tokens.text(at)));
        }
        if (surroundings) {
            return;
        }
        const bool beside = std::any_of(processes.begin(), processes.end(), [&](const Named& one) {
            return one.machine || (!one.thing && one.end <= end && adjacent(one.end));
        });
        context.at_least = smallest;
        context.at_most = !smallest && (at_most || beside);
        context.process = processes.empty() ? kNone : processes.front().process;
        context.sheet = sheet_work(processes);
        context.of_wire = makes_of_wire(processes);
        context.by_weight = std::none_of(processes.begin(), processes.end(), [&](const Named& one) {
            return presses(one.process);
        });
        const std::optional<Range> lot = lot_of_part(tokens);
        Envelope envelope = limits_of_part(lexicon_, tokens, context);
        if (lot) {
            Envelope lots;
            lots.lot = lot;
            // "Formteile ab 20 Stück": the least of one of the firm's goods.
            const bool of_goods = lot->min && *lot->min > 1 && !processes.empty();
            add(lots, of_goods ? processes : of_all_where_unsaid(processes));
        }
        if (envelope.fineness != Fineness{}) {
            Envelope fine;
            fine.fineness = envelope.fineness;
            add(fine, processes);
            envelope.fineness = {};
        }
        if (envelope.mass && processes.empty()) {
            Envelope heavy;
            heavy.mass = envelope.mass;
            add(heavy, kAll);
        }
        if (envelope != Envelope{}) {
            add(envelope, room ? of_all_where_unsaid(processes) : processes);
        }
    }

    /// A number stands right behind the work: "Drahterodieren 600 x 400 x 400 mm".
    bool adjacent(std::uint32_t at) const {
        while (at < text_.size() && (text_[at] == ' ' || text_[at] == ':' || text_[at] == '\x01' ||
                                     text_[at] == '(' || text_[at] == '-')) {
            ++at;
        }
        return at < text_.size() && text_[at] >= '0' && text_[at] <= '9';
    }

    bool speaks_of_room(std::string_view words) const {
        std::size_t begin = 0;
        while (begin < words.size()) {
            const std::size_t end = std::min(words.find(' ', begin), words.size());
            if (names_room(words.substr(begin, end - begin))) {
                return true;
            }
            begin = end + 1;
        }
        return false;
    }

    /// "1.4301", "EN 1090-2", "DMU 65": digits of names measure nothing.
    void claim_names(Tokens& tokens, std::uint32_t begin, std::uint32_t end) const {
        for (const Mention& mention : analysis_.mentions) {
            const std::uint32_t from = analysis_.atoms[mention.first].begin;
            const std::uint32_t to = analysis_.atoms[mention.last - 1].end;
            const bool name = mention.kind == SenseKind::grade ||
                              mention.kind == SenseKind::certificate ||
                              mention.kind == SenseKind::make;
            if (name && from >= begin && to <= end) {
                tokens.claim_bytes(from - begin, to - begin, Claim::name);
            }
        }
    }

    bool below(Id process, std::string_view code) const {
        const auto found = lexicon_.process_ids.find(code);
        return found != lexicon_.process_ids.end() &&
               (found->second == process || lexicon_.is_ancestor_process(found->second, process));
    }

    bool sheet_work(const Processes& processes) const {
        return std::any_of(processes.begin(), processes.end(), [&](const Named& one) {
            const std::optional<Range>& usual = lexicon_.processes[one.process].typical.thickness;
            return usual.has_value();
        });
    }

    /// Tonnes of these trades are the force of their presses.
    bool presses(Id process) const {
        static constexpr std::string_view kPresses[] = {
            "punching",
            "press_braking",
            "bending",
            "straightening",
            "deep_drawing",
            "injection_moulding",
            "die_casting",
            "forging"};
        return std::any_of(std::begin(kPresses), std::end(kPresses), [&](std::string_view code) {
            return below(process, code);
        });
    }

    /// A lot or a bath belongs to the work it stands with; where only goods stand there, to all.
    static Processes of_all_where_unsaid(const Processes& processes) {
        return only_things(processes) ? kAll : processes;
    }

    void add(Envelope envelope, const Processes& processes) {
        for (const Named& named : processes) {
            envelope.process = named.process;
            const auto beside = std::find_if(
                envelopes_.begin() + static_cast<std::ptrdiff_t>(in_sentence_),
                envelopes_.end(),
                [&](const Envelope& known) {
                    return known.process == named.process && apart(known, envelope);
                }
            );
            if (beside != envelopes_.end()) {
                complete(*beside, envelope);
            } else if (envelopes_.size() < kMostEnvelopes) {
                envelopes_.push_back(envelope);
            }
        }
    }

    using Field = std::optional<Range> Envelope::*;
    static constexpr Field kFields[] = {
        &Envelope::diameter,
        &Envelope::length,
        &Envelope::width,
        &Envelope::height,
        &Envelope::thickness,
        &Envelope::mass,
        &Envelope::lot};

    /// "Ø 3.200 mm, Höhe 2.000 mm, 25 t": the same machine, as no measure is said twice.
    static bool apart(const Envelope& one, const Envelope& other) {
        return (one.fineness == Fineness{} || other.fineness == Fineness{}) &&
               std::none_of(std::begin(kFields), std::end(kFields), [&](Field field) {
                   return one.*field && other.*field;
               });
    }

    static void complete(Envelope& one, const Envelope& other) {
        for (const Field field : kFields) {
            if (other.*field) {
                one.*field = other.*field;
            }
        }
        if (one.fineness == Fineness{}) {
            one.fineness = other.fineness;
        }
    }

    const Lexicon& lexicon_;
    const Analysis& analysis_;
    std::string_view text_;
    const std::vector<Passage>& passages_;
    Processes named_;
    Processes chief_;    ///< one or none
    Processes carried_;  ///< the work named before in the same line
    std::vector<Envelope> envelopes_;
    std::size_t in_sentence_ = 0;  ///< the first envelope of the sentence
    bool english_ = false;
};

}  // namespace

std::vector<Envelope> envelopes_in(
    const Lexicon& lexicon,
    const Analysis& analysis,
    const std::vector<Passage>& passages,
    const std::vector<Evidence>& evidence
) {
    if (analysis.atoms.empty()) {
        return {};
    }
    return LimitReader(lexicon, analysis, passages, evidence).read();
}

}  // namespace clusterlotse::matching
