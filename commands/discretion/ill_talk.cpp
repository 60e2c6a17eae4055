#include "commands/discretion/ill_talk.hpp"

#include "commands/discretion/firm_slots.hpp"
#include "commands/discretion/ill_words.hpp"
#include "commands/discretion/ruling_words.hpp"
#include "commands/wording/talk_clauses.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

/// A clause of so few words that speaks ill of nobody speaks of who was named before.
constexpr std::size_t kBareClause = 6;

class Talk {
public:
    Talk(
        std::string_view text,
        const std::vector<TextWord>& words,
        const std::vector<std::string>& names,
        const IsPlainWord& plain,
        const SaysWork& says_work
    )
        : text_(text),
          words_(words),
          names_(names),
          plain_(plain),
          says_work_(says_work),
          mentions_(mentions_of(words, names, plain)),
          clauses_(talk_clauses(words, mentions_)),
          whispers_(std::ranges::none_of(words, &TextWord::capital)),
          roles_(clauses_.size()) {}

    std::vector<RuledOut> found() {
        for (std::size_t at = 0; at < clauses_.size(); ++at) {
            if (speaks_ill(clauses_[at].words)) {
                note_ill(at);
            } else if (tells_supplier(clauses_[at].words)) {
                note_supplier(at);
            }
        }
        let_take_part();
        return places();
    }

private:
    using Firms = std::vector<FirmMention>;

    /// What is done about a clause, and because of whom.
    struct Role {
        bool cut = false;
        bool supplier = false;  ///< told without ill words
        Firms firms;
    };

    Firms firms_in(std::size_t at, bool guesses = true) const {
        const TalkClause& clause = clauses_[at];
        Firms firms;
        for (const FirmMention& one : mentions_) {
            const bool inside = one.first >= clause.first && one.last <= clause.last;
            const bool place =
                one.first > clause.first && stands_before_place(words_[one.first - 1].letters);
            if (inside && !place) {
                firms.push_back(one);
            }
        }
        for (FirmMention& one :
             firm_slots(words_, clause.first, clause.last, names_, plain_, whispers_, guesses)) {
            const bool known = std::ranges::any_of(firms, [&](const FirmMention& other) {
                return other.first <= one.last && one.first <= other.last;
            });
            if (!known) {
                firms.push_back(std::move(one));
            }
        }
        return firms;
    }

    bool bare(std::size_t at) const { return clauses_[at].last - clauses_[at].first < kBareClause; }

    bool works(std::size_t at, bool or_when = true) const {
        const std::size_t begin = words_[clauses_[at].first].begin;
        return says_work_(text_.substr(begin, words_[clauses_[at].last].end - begin), or_when);
    }

    /// Who was named before clause `at`, in its sentence or the one before; and where.
    std::size_t named_before(std::size_t at, Firms& firms) const {
        for (std::size_t back = at; back-- > 0;) {
            if (clauses_[at].sentence - clauses_[back].sentence > 1) {
                break;
            }
            firms = roles_[back].firms.empty()
                        ? firms_in(back, tells_supplier(clauses_[back].words))
                        : roles_[back].firms;
            if (!firms.empty()) {
                return back;
            }
        }
        return at;
    }

    void note_ill(std::size_t at) {
        Firms firms = firms_in(at);
        std::size_t named = at;
        // What was taken for a new sentence may be the rest of the line before.
        const bool refers = refers_back(words_, clauses_[at]) || bare(at) ||
                            begins_behind_long_line(words_, clauses_[at]);
        if (firms.empty() && refers) {
            named = named_before(at, firms);
        }
        if (firms.empty() && at + 1 < clauses_.size() &&
            (refers || begins_behind_long_line(words_, clauses_[at + 1]))) {
            // "Nie wieder, der Meier!"
            firms = firms_in(at + 1);
            named = at + 1;
        }
        if (firms.empty()) {
            return;
        }
        Role& role = roles_[at];
        role.cut = true;
        role.firms.insert(role.firms.end(), firms.begin(), firms.end());
        const std::size_t from = std::min(at, named);
        const std::size_t to = std::max(at, named);
        for (std::size_t between = from; between <= to; ++between) {
            roles_[between].cut = roles_[between].cut || !works(between);
        }
        add_list_before(from);
        cut_around(from, to);
    }

    /// "Meier, Kessler und Berger haben uns hängen lassen".
    void add_list_before(std::size_t at) {
        for (std::size_t back = at;
             back-- > 0 && clauses_[back].sentence == clauses_[at].sentence;) {
            const TalkClause& clause = clauses_[back];
            Firms firms = firms_in(back);
            const bool alone = clause.last - clause.first < 2 && words_[clause.last].capital;
            if (firms.empty() && alone && !plain_(words_[clause.last].letters)) {
                firms.push_back({clause.first, clause.last, true, {}});
            }
            if (firms.empty() || !alone) {
                return;
            }
            roles_[back].cut = true;
            roles_[back].firms = std::move(firms);
        }
    }

    /// What hangs on the clauses and says nothing of the work goes with them.
    void cut_around(std::size_t from, std::size_t to) {
        const std::size_t sentence = clauses_[to].sentence;
        for (std::size_t at = to + 1; at < clauses_.size() && clauses_[at].sentence == sentence &&
                                      hangs_on(words_, clauses_[at]) && !works(at);
             ++at) {
            roles_[at].cut = true;
        }
        for (std::size_t at = from;
             at-- > 0 && clauses_[at].sentence == clauses_[from].sentence &&
             (is_idle(words_, clauses_[at]) || (hangs_on(words_, clauses_[at]) && !works(at)));) {
            roles_[at].cut = true;
        }
    }

    void note_supplier(std::size_t at) {
        Role& role = roles_[at];
        if (role.cut) {
            return;
        }
        role.firms = firms_in(at, false);
        role.supplier = role.cut = !role.firms.empty();
    }

    /// "Bisher bei Elsenz, die dürfen gern wieder anbieten."
    void let_take_part() {
        for (std::size_t at = 0; at < clauses_.size(); ++at) {
            if (!lets_take_part(clauses_[at].words)) {
                continue;
            }
            Firms own = firms_in(at);
            if (own.empty()) {
                named_before(at, own);
            }
            for (Role& role : roles_) {
                const bool same =
                    role.supplier && std::ranges::any_of(role.firms, [&](const auto& one) {
                        return std::ranges::any_of(own, [&](const auto& other) {
                            return words_[one.first].letters == words_[other.first].letters;
                        });
                    });
                if (same) {
                    role.firms.clear();
                    roles_[at].cut = roles_[at].cut || !works(at);
                }
            }
        }
    }

    std::vector<RuledOut> places() const {
        std::vector<RuledOut> found;
        for (std::size_t at = 0; at < clauses_.size();) {
            if (!roles_[at].cut) {
                ++at;
                continue;
            }
            std::size_t behind = at;
            RuledOut place;
            while (behind < clauses_.size() && roles_[behind].cut &&
                   clauses_[behind].sentence == clauses_[at].sentence) {
                place.works = place.works || works(behind, false);
                for (const FirmMention& firm : roles_[behind].firms) {
                    add_firm(firm, place);
                }
                ++behind;
            }
            cut_clauses(text_, words_, clauses_, at, behind - 1, place);
            found.push_back(std::move(place));
            at = behind;
        }
        return found;
    }

    void add_firm(const FirmMention& firm, RuledOut& place) const {
        const std::size_t begin = words_[firm.first].begin;
        for (std::string& written :
             firms_meant(firm, text_.substr(begin, words_[firm.last].end - begin))) {
            if (place.firms.size() < kMostRuledOut &&
                std::ranges::find(place.firms, written) == place.firms.end()) {
                place.firms.push_back(std::move(written));
            }
        }
    }

    std::string_view text_;
    const std::vector<TextWord>& words_;
    const std::vector<std::string>& names_;
    const IsPlainWord& plain_;
    const SaysWork& says_work_;
    Firms mentions_;
    std::vector<TalkClause> clauses_;
    bool whispers_;
    std::vector<Role> roles_;
};

}  // namespace

bool may_tell_of_others(const std::vector<TextWord>& words) {
    return std::ranges::any_of(talk_clauses(words), [](const TalkClause& clause) {
        return speaks_ill(clause.words) || tells_supplier(clause.words);
    });
}

std::vector<RuledOut> told_of_others(
    std::string_view text,
    const std::vector<TextWord>& words,
    const std::vector<std::string>& names,
    const IsPlainWord& plain,
    const SaysWork& says_work
) {
    return may_tell_of_others(words) ? Talk(text, words, names, plain, says_work).found()
                                     : std::vector<RuledOut>{};
}

}  // namespace clusterlotse::commands
