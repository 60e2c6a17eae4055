#include "matching/firms/limits.hpp"

#include "matching/firms/envelope_list.hpp"
#include "matching/firms/limit_cues.hpp"
#include "matching/firms/limit_parts.hpp"
#include "matching/firms/limit_sizes.hpp"
#include "matching/firms/limit_words.hpp"
#include "matching/firms/limit_works.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kLongestSentence = 800;  // bytes

const NamedWorks kAllWorks = {{0, 0, kNone, false, false}};

/// A lot or a bath belongs to the work it stands with; where only goods stand there, to all.
const NamedWorks& of_all_where_unsaid(const NamedWorks& works) {
    return only_things(works) ? kAllWorks : works;
}

class LimitReader {
public:
    LimitReader(
        const Lexicon& lexicon,
        const Analysis& analysis,
        const std::vector<Passage>& passages,
        const std::vector<Evidence>& evidence
    )
        : lexicon_(lexicon),
          analysis_(analysis),
          text_(analysis.folded.text),
          passages_(passages),
          works_(lexicon, analysis, evidence),
          english_(Tokens(analysis.folded, analysis.source).english()) {}

    std::vector<Envelope> read() {
        const std::vector<Atom>& atoms = analysis_.atoms;
        for (std::size_t at = 0; at < atoms.size() && !envelopes_.full();) {
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
        return envelopes_.take();
    }

private:
    void sentence(std::uint32_t begin, std::uint32_t end) {
        envelopes_.begin_sentence();
        const NamedWorks all = works_.named_in(begin, end);
        const std::string_view words = text_.substr(begin, end - begin);
        if (without_limit(words)) {
            carried_ = all.empty() ? carried_ : all;
            return;
        }
        NamedWorks current;
        const bool smallest = unwanted_below(words);
        bool at_most = false;
        for (std::uint32_t from = begin; from < end;) {
            const std::uint32_t to = end_of_limit_part(analysis_, works_, from, end);
            NamedWorks own = works_.named_in(from, to);
            if (!(current.empty() && carried_.empty()) && in_brackets_alone(own, text_, from, to)) {
                own.clear();
            }
            const bool goods = only_things(own);
            // "Schweißen von Hand; Baugruppen bis 600 kg": what the work before makes.
            if (works_.whatever_is_made(own) && current.empty() && !carried_.empty()) {
                current = carried_;
            }
            // "Induktionshärten: Wellen bis 2.500 mm": goods under a heading are worked on.
            if (!own.empty() &&
                (!goods || (current.empty() && (carried_.empty() || !colon_before(begin))))) {
                current = goods && !works_.chief().empty() && !works_.of_the_chief(own)
                              ? works_.chief()
                              : std::move(own);
            }
            const NamedWorks& here = speaks_of_bath(text_.substr(from, to - from))
                                         ? works_.of_bath(!current.empty() ? current : carried_)
                                     : !current.empty()  ? current
                                     : !carried_.empty() ? carried_
                                                         : all;
            part(from, to, here, smallest, at_most);
            from = to + 1;
        }
        carried_ = !current.empty() ? current : all.empty() ? carried_ : all;
    }

    bool colon_before(std::uint32_t begin) const {
        std::uint32_t at = begin;
        while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\x01')) {
            --at;
        }
        return text_[begin] == ':' || (at > 0 && text_[at - 1] == ':');
    }

    /// `at_most` stays set for the parts that follow: "bis Ø 3.800 mm, 30 m³, 15 t".
    void part(
        std::uint32_t begin,
        std::uint32_t end,
        const NamedWorks& works,
        bool smallest,
        bool& at_most
    ) {
        const Folded& whole = analysis_.folded;
        const std::string_view words = text_.substr(begin, end - begin);
        if (without_limit(words)) {
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
        context.trade = take_trade_sizes(tokens);
        bool surroundings = false;
        bool room = false;
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            room = room || (tokens.word(at) && names_room(tokens.text(at)));
            at_most = at_most || room || tokens.is(at, Means::up_to) ||
                      (tokens.word(at, "up") && tokens.word(at + 1, "to"));
            surroundings = surroundings || (tokens.word(at) && tokens.free(at) &&
                                            names_surroundings(tokens.text(at)));
        }
        if (surroundings) {
            return;
        }
        const bool beside = std::any_of(works.begin(), works.end(), [&](const NamedWork& one) {
            return one.machine || (!one.thing && one.end <= end && adjacent(one.end));
        });
        context.at_least = smallest;
        context.at_most = !smallest && (at_most || beside);
        context.process = works.empty() ? kNone : works.front().process;
        context.sheet = works_.works_sheet(works);
        context.of_wire = works_.makes_of_wire(works);
        context.by_weight = (!works_.presses(works) || weighs_parts(tokens)) && !lifts(tokens);
        const std::optional<Range> lot = lot_of_part(tokens);
        Envelope envelope = limits_of_part(lexicon_, tokens, context);
        if (lot) {
            Envelope lots;
            lots.lot = lot;
            // "Formteile ab 20 Stück": the least of one of the firm's goods.
            const bool of_goods = lot->min && *lot->min > 1 && !works.empty();
            envelopes_.add(lots, of_goods ? works : of_all_where_unsaid(works));
        }
        if (envelope.fineness != Fineness{}) {
            Envelope fine;
            fine.fineness = envelope.fineness;
            envelopes_.add(fine, works);
            envelope.fineness = {};
        }
        if (envelope.mass && works.empty()) {
            Envelope heavy;
            heavy.mass = envelope.mass;
            envelopes_.add(heavy, kAllWorks);
        }
        if (envelope.trade != TradeSizes{} && !works_.treats_by_heat(works)) {
            // "Zahnräder fräsen und schleifen, Modul 1 bis 8": so much of the trade that has
            // modules.
            Envelope sizes;
            sizes.trade.module = envelope.trade.module;
            envelopes_.add(sizes, works_.of_gears(works));
            sizes.trade = {};
            sizes.trade.circle = envelope.trade.circle;
            envelopes_.add(sizes, works_.of_profiles());
            envelope.trade = {};
        }
        if (envelope != Envelope{}) {
            envelopes_.add(envelope, room ? of_all_where_unsaid(works) : works);
            // "MAG, WIG und Laser verarbeiten Baugruppen bis 250 kg": so much of the whole trade.
            if (const NamedWorks trade = works_.whole_of(works); envelope.mass && !trade.empty()) {
                Envelope heavy;
                heavy.mass = envelope.mass;
                envelopes_.add(heavy, trade);
            }
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

    const Lexicon& lexicon_;
    const Analysis& analysis_;
    std::string_view text_;
    const std::vector<Passage>& passages_;
    LimitWorks works_;
    NamedWorks carried_;  ///< the work named before in the same line
    EnvelopeList envelopes_;
    bool english_;
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
