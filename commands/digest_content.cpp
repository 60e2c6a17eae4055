#include "commands/digest_content.hpp"

#include "commands/local_time.hpp"
#include "commands/need_reading.hpp"
#include "commands/words.hpp"
#include "matching/firm_name.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace clusterlotse::commands {

namespace {

using storage::ItemKind;

/// Own needs and requests that are looked through for what waits.
constexpr std::size_t kMostLookedAt = 20;

class Choice {
public:
    Choice(Office& office, DigestBoard& board, const EditionReader& reader)
        : office_(office), board_(board), reader_(reader), profile_(reader.profile.get()) {
        for (const auto& item : office.editions.shown_to(reader.recipient.address)) {
            shown_.push_back({0, item.kind, item.need_id, item.profile_id});
            if (item.need_id) {
                shown_needs_.insert(*item.need_id);
            }
        }
        add_firms();
    }

    DigestContent content(Wanted wanted) {
        if (profile_) {
            add_waiting();
            add_fitting();
        }
        if (wanted == Wanted::everything) {
            add_sought();
            add_members();
            add_free();
        }
        DigestContent content;
        content.week = board_.week();
        fill_screen(content);
        return content;
    }

private:
    struct Firm {
        std::string id;
        std::string name;
    };

    /// Whatever one of a person's firms must not hear, he must not.
    void add_firms() {
        if (!profile_) {
            return;
        }
        firms_.push_back({profile_->id, profile_->name});
        for (const auto& ref : office_.profiles.contacts_at(reader_.recipient.address)) {
            if (std::ranges::find(firms_, ref.profile_id, &Firm::id) != firms_.end()) {
                continue;
            }
            if (const auto other = office_.profiles.find(ref.profile_id)) {
                firms_.push_back({other->id, other->name});
            }
        }
    }

    std::vector<DigestLine>& section(DigestSection section) {
        return sections_[static_cast<std::size_t>(section)];
    }

    bool shown(ItemKind kind, std::optional<std::int64_t> need, const std::string& profile) const {
        return std::ranges::any_of(shown_, [&](const storage::EditionItem& item) {
            return item.kind == kind && item.need_id == need && item.profile_id == profile;
        });
    }

    bool shown_at_all(std::int64_t need) const { return shown_needs_.contains(need); }

    bool listed(std::int64_t need) const {
        return std::ranges::any_of(sections_, [&](const auto& lines) {
            return std::ranges::find(lines, std::optional(need), &DigestLine::need_id) !=
                   lines.end();
        });
    }

    /// True where the reader may hear of the need although nobody asked him about it.
    bool may_hear_of(const OpenNeed& need) {
        if (reader_.room()) {
            return need.from_room && need.excluded_firms.empty();
        }
        // Once asked, or taken off the list by the moderator, a firm hears of it in no other way.
        return need.asker != reader_.recipient.address &&
               std::ranges::none_of(firms_, [&](const Firm& firm) {
                   return need.asker_profile == firm.id || is_excluded(need, firm) ||
                          office_.invitations.find(need.id, firm.id);
               });
    }

    static bool is_excluded(const OpenNeed& need, const Firm& firm) {
        return std::ranges::any_of(need.excluded_firms, [&](const std::string& written) {
            return matching::may_mean_firm(written, firm.name);
        });
    }

    DigestLine line_of(DigestSection section, ItemKind kind, const storage::NeedRecord& need) {
        DigestLine line;
        line.section = section;
        line.kind = kind;
        line.need_id = need.id;
        line.title = need.number;
        line.text = board_.line_of(need, reader_.recipient.language);
        line.fresh = !shown(kind, need.id, {});
        return line;
    }

    void add_fitting() {
        const bool paused = profile_->paused_until && std::chrono::sys_days(*profile_->paused_until
                                                      ) >= std::chrono::sys_days(today_of(office_));
        if (paused) {
            return;
        }
        for (const FittingNeed& fitting : board_.fitting(profile_->id)) {
            if (shown_at_all(fitting.need->id) || !may_hear_of(*fitting.need)) {
                continue;
            }
            auto& lines = section(DigestSection::fitting);
            if (lines.size() == kMostItems[static_cast<std::size_t>(DigestSection::fitting)]) {
                return;
            }
            if (const auto* need = board_.still_open(*fitting.need)) {
                lines.push_back(line_of(DigestSection::fitting, ItemKind::fitting, *need));
                lines.back().details = fitting.reasons.in(reader_.recipient.language);
            }
        }
    }

    void add_waiting() {
        auto& lines = section(DigestSection::waiting);
        for (const auto& invitation :
             office_.invitations.open_of(profile_->id, false, kMostLookedAt)) {
            const auto need = office_.needs.find(invitation.need_id);
            if (need && need->state != NeedState::parked) {
                lines.push_back(line_of(DigestSection::waiting, ItemKind::invitation, *need));
                lines.back().needs_time = invitation.state == InvitationState::needs_time;
            }
        }
        for (const auto& need :
             office_.needs.of_asker(profile_->id, reader_.recipient.address, kMostLookedAt)) {
            add_own(need);
        }
    }

    void add_own(const storage::NeedRecord& need) {
        if (has_ended(need.state) || need.state == NeedState::parked) {
            return;
        }
        const int answers = need.state == NeedState::answered ? unheeded_answers(need.id) : 0;
        const bool ends = need.expires_at && *need.expires_at <= office_.clock.now() + kEndsSoon;
        if (!ends && answers == 0) {
            return;
        }
        const ItemKind kind = !ends          ? ItemKind::answers
                              : answers == 0 ? ItemKind::expiring
                                             : ItemKind::expiring_answered;
        DigestLine line = line_of(DigestSection::waiting, kind, need);
        line.fresh = line.fresh && !shown(ItemKind::expiring_answered, need.id, {});
        line.text = shortened(first_line(need.text), kLineLength);
        line.answers = answers;
        if (ends) {
            line.until = local_date(*need.expires_at, office_.settings.cluster.timezone);
            line.fresh = true;
        }
        section(DigestSection::waiting).push_back(std::move(line));
    }

    /// Firms that can do it and have had no word from the asker since.
    int unheeded_answers(std::int64_t need_id) {
        int count = 0;
        for (const auto& invitation : office_.invitations.answered_of(need_id)) {
            const auto words = office_.invitations.answers_of(invitation.id);
            const bool last_word = !words.empty() && words.back().from_supplier;
            count += is_positive(invitation.state) && last_word ? 1 : 0;
        }
        return count;
    }

    /// What fits the reader's firm and has to wait for the next edition is not given away here.
    bool is_kept_for_later(const OpenNeed& need) const {
        return !reader_.room() && !shown_at_all(need.id) &&
               std::ranges::any_of(board_.fitting(profile_->id), [&](const FittingNeed& fitting) {
                   return fitting.need == &need;
               });
    }

    void add_sought() {
        for (const bool fresh : {true, false}) {
            for (const OpenNeed& open : board_.needs()) {
                auto& lines = section(DigestSection::sought);
                if (lines.size() == kMostItems[static_cast<std::size_t>(DigestSection::sought)]) {
                    return;
                }
                if (!open.without_offer || shown_at_all(open.id) == fresh || listed(open.id) ||
                    is_kept_for_later(open) || !may_hear_of(open)) {
                    continue;
                }
                const auto* need = board_.still_open(open);
                if (need != nullptr && need->state != NeedState::answered) {
                    lines.push_back(line_of(DigestSection::sought, ItemKind::sought, *need));
                    lines.back().fresh = fresh;
                }
            }
        }
    }

    void add_members() {
        auto& lines = section(DigestSection::members);
        for (const NewMember& member : board_.members()) {
            if ((profile_ && member.profile_id == profile_->id) ||
                shown(ItemKind::member, {}, member.profile_id)) {
                continue;
            }
            DigestLine line;
            line.section = DigestSection::members;
            line.kind = ItemKind::member;
            line.profile_id = member.profile_id;
            line.title = member.firm;
            line.text = member.city;
            line.details = member.abilities.in(reader_.recipient.language);
            lines.push_back(std::move(line));
        }
    }

    void add_free() {
        auto& lines = section(DigestSection::free);
        for (const FreeOffer& offer : board_.free_offers()) {
            if ((profile_ && offer.profile_id == profile_->id) || !board_.still_free(offer)) {
                continue;
            }
            DigestLine line;
            line.section = DigestSection::free;
            line.kind = ItemKind::capacity;
            line.profile_id = offer.profile_id;
            line.title = offer.firm;
            line.text = offer.text.in(reader_.recipient.language);
            line.fresh = offer.fresh;
            lines.push_back(std::move(line));
        }
        std::ranges::stable_partition(lines, &DigestLine::fresh);
    }

    /// Every section that has something gets an item; what is left of the screen goes to the first
    /// ones.
    void fill_screen(DigestContent& content) {
        std::array<std::size_t, kDigestSections> taken{};
        std::size_t left = kScreenLines - kFixedLines;
        for (std::size_t i = 0; i < kDigestSections; ++i) {
            if (!sections_[i].empty()) {
                taken[i] = 1;
                left -= 2;  // with its heading
            }
        }
        for (std::size_t i = 0; i < kDigestSections; ++i) {
            const std::size_t most = std::min(sections_[i].size(), kMostItems[i]);
            const std::size_t more = std::min(most - taken[i], left);
            taken[i] += more;
            left -= more;
        }
        for (std::size_t i = 0; i < kDigestSections; ++i) {
            content.left_out[i] = sections_[i].size() - taken[i];
            sections_[i].resize(taken[i]);
            std::ranges::move(sections_[i], std::back_inserter(content.lines));
        }
    }

    Office& office_;
    DigestBoard& board_;
    const EditionReader& reader_;
    const Profile* profile_;   ///< null: the room
    std::vector<Firm> firms_;  ///< all that the reader is a contact of
    std::vector<storage::EditionItem> shown_;
    std::set<std::int64_t> shown_needs_;
    std::array<std::vector<DigestLine>, kDigestSections> sections_;
};

static_assert(kScreenLines >= kFixedLines + 2 * kDigestSections);

}  // namespace

bool DigestContent::worth_sending(Wanted wanted) const {
    return std::ranges::any_of(lines, [&](const DigestLine& line) {
        return line.fresh && (wanted == Wanted::everything ||
                              (wanted == Wanted::matches && line.kind == ItemKind::fitting));
    });
}

DigestContent choose(
    Office& office, DigestBoard& board, const EditionReader& reader, Wanted wanted
) {
    return Choice(office, board, reader).content(wanted);
}

}  // namespace clusterlotse::commands
