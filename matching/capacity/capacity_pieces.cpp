#include "matching/capacity/capacity_pieces.hpp"

#include "matching/capacity/capacity_filler.hpp"
#include "matching/needs/negation.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace clusterlotse::matching {
namespace {

class PieceReader {
public:
    PieceReader(const Lexicon& lexicon, std::string_view text, Date today)
        : lexicon_(lexicon),
          analysis_(analyse(lexicon, text, text.size())),
          tokens_(analysis_.folded, text) {
        for (const Mention& mention : analysis_.mentions) {
            if (names_work(mention)) {
                tokens_.claim_bytes(
                    analysis_.atoms[mention.first].begin,
                    analysis_.atoms[mention.last - 1].end,
                    Claim::name
                );
            }
        }
        hours_ = take_hours(tokens_);
        times_ = take_free_times(tokens_, today);
    }

    std::vector<CapacityPiece> read() {
        divide();
        for (CapacityPiece& piece : pieces_) {
            piece.processes = processes_in(piece.from, piece.next);
            collect(hours_, piece.hours, piece);
            collect(times_, piece.times, piece);
            add_words(piece);
        }
        choose_lines();
        return std::move(pieces_);
    }

private:
    bool names_work(const Mention& mention) const {
        return (mention.kind == SenseKind::process || mention.kind == SenseKind::machine ||
                mention.kind == SenseKind::make) &&
               mention.id != kNone && !lexicon_.processes[mention.id].incidental;
    }

    bool separates(std::size_t at) const {
        if (!tokens_.free(at)) {
            return false;
        }
        const bool decimal = tokens_.digits(at - (at > 0 ? 1 : 0)) && tokens_.glued(at) &&
                             tokens_.digits(at + 1) && tokens_.glued(at + 1);
        if (tokens_.sign(at, ',') || tokens_.sign(at, ';') || tokens_.sign(at, '+') ||
            tokens_.sign(at, '&') || tokens_.sign(at, ':') || tokens_.sign(at, '|') ||
            tokens_.sign(at, '!')) {
            return !decimal;
        }
        if (tokens_.sign(at, '.')) {
            const bool abbreviated =
                at > 0 && tokens_.word(at - 1) && tokens_.text(at - 1).size() < 4;
            return !decimal && !tokens_.glued(at + 1) && !abbreviated;
        }
        return tokens_.is(at, Means::and_word) ||
               one_of(tokens_.text(at), {"und", "and", "sowie", "plus"});
    }

    void divide() {
        std::uint32_t line = 0;
        CapacityPiece piece;
        const auto close = [&](std::size_t end, std::size_t next) {
            piece.next = end;
            if (piece.next > piece.from) {
                pieces_.push_back(piece);
            }
            piece = {next, next, line};
        };
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (at > 0 && tokens_[at].new_line) {
                ++line;
                close(at, at);
                piece.line = line;
            }
            if (separates(at)) {
                close(at, at + 1);
            }
        }
        close(tokens_.size(), tokens_.size());
    }

    template <class Found>
    static void collect(
        const std::vector<Found>& all, std::vector<Found>& own, const CapacityPiece& piece
    ) {
        for (const Found& found : all) {
            if (found.from >= piece.from && found.from < piece.next) {
                own.push_back(found);
            }
        }
    }

    std::vector<Id> processes_in(std::size_t from, std::size_t next) const {
        std::vector<Id> said;
        std::vector<Id> implied;
        const auto add = [](std::vector<Id>& list, Id id) {
            if (std::find(list.begin(), list.end(), id) == list.end()) {
                list.push_back(id);
            }
        };
        const std::uint32_t begin = tokens_[from].begin;
        const std::uint32_t end = tokens_[next - 1].end;
        for (const Mention& mention : analysis_.mentions) {
            const std::uint32_t place = analysis_.atoms[mention.first].begin;
            if (place < begin || place >= end || negated(analysis_, mention, 1)) {
                continue;
            }
            if (names_work(mention)) {
                add(mention.implied ? implied : said, mention.id);
            } else if (mention.kind == SenseKind::product) {
                for (const Id id : lexicon_.products[mention.id].implies) {
                    add(implied, id);
                }
            }
        }
        std::vector<Id>& found = said.empty() ? implied : said;
        drop_general(lexicon_, found);
        return found;
    }

    /// The words of a piece without hours, times and empty words, in the source's spelling.
    void add_words(CapacityPiece& piece) const {
        const auto kept = [&](std::size_t at) {
            const Claim claim = tokens_[at].claim;
            const bool rate =
                std::any_of(piece.hours.begin(), piece.hours.end(), [&](const FoundHours& found) {
                    return !found.hours && at >= found.from && at < found.next;
                });
            return rate || (claim != Claim::date && claim != Claim::amount &&
                            (claim == Claim::name || !filler_word(tokens_.text(at))));
        };
        for (std::size_t at = piece.from; at < piece.next; ++at) {
            std::size_t end = at;
            while (end < piece.next && kept(end)) {
                ++end;
            }
            std::size_t first = at;
            std::size_t last = end;
            // "1) Drehen"
            const bool counted = tokens_[first].new_line && tokens_.digits(first) &&
                                 (tokens_.sign(first + 1, ')') || tokens_.sign(first + 1, '.'));
            first += counted && first + 2 <= last ? 2 : 0;
            while (first < last && tokens_[first].claim == Claim::none && edge_word(tokens_, first)
            ) {
                ++first;
            }
            while (last > first && tokens_[last - 1].claim == Claim::none &&
                   edge_word(tokens_, last - 1)) {
                --last;
            }
            if (last > first) {
                piece.words.push_back(tokens_.original(first, last));
            }
            at = end;
        }
    }

    bool says_farewell(const CapacityPiece& piece) const {
        for (std::size_t at = piece.from; at < piece.next; ++at) {
            if (farewell_word(tokens_.text(at))) {
                return true;
            }
        }
        return false;
    }

    /// Lines that say something of what is free; greetings and signatures do not.
    void choose_lines() {
        struct Line {
            bool work = false;
            bool hours = false;
            bool times = false;
            bool colon = false;
        };
        const auto farewell =
            std::find_if(pieces_.begin(), pieces_.end(), [&](const CapacityPiece& piece) {
                return piece.line > 0 && says_farewell(piece);
            });
        pieces_.erase(farewell, pieces_.end());
        std::map<std::uint32_t, Line> lines;
        for (const CapacityPiece& piece : pieces_) {
            Line& line = lines[piece.line];
            line.work = line.work || !piece.processes.empty();
            line.hours = line.hours || !piece.hours.empty();
            line.times = line.times || !piece.times.empty();
            line.colon = tokens_.sign(piece.next, ':');
        }
        const auto rich = [](const auto& entry) {
            return entry.second.work || entry.second.hours || entry.second.times;
        };
        if (pieces_.empty()) {
            return;
        }
        if (std::none_of(lines.begin(), lines.end(), rich)) {
            std::erase_if(pieces_, [&](const CapacityPiece& piece) {
                return piece.line != pieces_.front().line;
            });
            return;
        }
        std::set<std::uint32_t> chosen;
        Line before;
        bool list = false;
        for (const auto& [number, line] : lines) {
            const bool first = chosen.empty() && rich(std::pair(number, line));
            const bool goes_on =
                !line.work && ((line.hours && !before.hours) || (line.times && !before.times));
            if (first || (line.work && (line.hours || line.times || list)) ||
                (!chosen.empty() && goes_on)) {
                chosen.insert(number);
                before.hours = before.hours || line.hours;
                before.times = before.times || line.times;
            }
            list = list || (!line.work && (line.colon || first));
        }
        std::erase_if(pieces_, [&](const CapacityPiece& piece) {
            return !chosen.contains(piece.line);
        });
    }

    const Lexicon& lexicon_;
    Analysis analysis_;
    Tokens tokens_;
    std::vector<FoundHours> hours_;
    std::vector<FoundTime> times_;
    std::vector<CapacityPiece> pieces_;
};

}  // namespace

void drop_general(const Lexicon& lexicon, std::vector<Id>& processes) {
    const std::vector<Id> all = processes;
    const bool hard =
        std::any_of(all.begin(), all.end(), [&](Id id) { return !lexicon.processes[id].soft; });
    std::erase_if(processes, [&](Id id) {
        return (hard && lexicon.processes[id].soft) ||
               std::any_of(all.begin(), all.end(), [&](Id other) {
                   return other != id && lexicon.is_ancestor_process(id, other);
               });
    });
}

std::vector<CapacityPiece> capacity_pieces(
    const Lexicon& lexicon, std::string_view text, Date today
) {
    return PieceReader(lexicon, text, today).read();
}

}  // namespace clusterlotse::matching
