#include "commands/digest/digest_content.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_screen.hpp"
#include "commands/digest/digest_view.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/headline.hpp"
#include "commands/needs/need_reading.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::ItemKind;

/// Own needs and requests that are looked through for what waits.
constexpr std::size_t kMostOwnLookedAt = 20;

class Choice {
public:
    Choice(Office& office, DigestBoard& board, const EditionReader& reader)
        : office_(office), board_(board), reader_(reader), view_(office, board, reader) {}

    DigestContent content(Wanted wanted) {
        add_waiting();
        add_fitting();
        add_partners();
        if (wanted == Wanted::everything) {
            add_sought();
            add_members();
            add_free();
        }
        DigestContent content;
        content.week = board_.week();
        fill_screen(sections_, content);
        return content;
    }

private:
    std::vector<DigestLine>& section(DigestSection section) {
        return sections_[static_cast<std::size_t>(section)];
    }

    bool is_full(DigestSection which) {
        return section(which).size() >= kMostItems[static_cast<std::size_t>(which)];
    }

    bool listed(std::int64_t need) const {
        return std::ranges::any_of(sections_, [&](const auto& lines) {
            return std::ranges::find(lines, std::optional(need), &DigestLine::need_id) !=
                   lines.end();
        });
    }

    DigestLine line_of(DigestSection section, ItemKind kind, const storage::NeedRecord& need) {
        DigestLine line;
        line.section = section;
        line.kind = kind;
        line.need_id = need.id;
        line.title = need.number;
        line.text = board_.line_of(need, reader_.recipient.language);
        line.fresh = !view_.shown(kind, need.id);
        return line;
    }

    /// Of a reader for one firm it need not be said.
    void set_firm(DigestLine& line, const Profile& firm) const {
        if (reader_.firms.size() > 1) {
            line.firm = firm.name;
            line.profile_id = line.need_id ? firm.id : line.profile_id;
        }
    }

    void add_fitting() {
        auto& lines = section(DigestSection::fitting);
        for (const FirmsNeed& one : view_.fitting()) {
            const OpenNeed& open = *one.fitting->need;
            if (is_full(DigestSection::fitting)) {
                return;
            }
            if (is_paused(office_, *one.firm) || view_.shown(open.id) || listed(open.id) ||
                !view_.may_hear_of(open)) {
                continue;
            }
            if (const auto* need = board_.still_open(open)) {
                lines.push_back(line_of(DigestSection::fitting, ItemKind::fitting, *need));
                lines.back().details = one.fitting->reasons.in(reader_.recipient.language);
                set_firm(lines.back(), *one.firm);
            }
        }
    }

    void add_waiting() {
        auto& lines = section(DigestSection::waiting);
        for (const auto& firm : reader_.firms) {
            for (const auto& invitation :
                 office_.invitations.open_of(firm->id, false, kMostOwnLookedAt)) {
                const auto need = office_.needs.find(invitation.need_id);
                // Where the day's limit keeps a request back, he does not know of it yet.
                if (need && need->state != NeedState::parked &&
                    !office_.outbox.is_on_its_way(invitation.id, storage::Purpose::request)) {
                    lines.push_back(line_of(DigestSection::waiting, ItemKind::invitation, *need));
                    lines.back().needs_time = invitation.state == InvitationState::needs_time;
                    set_firm(lines.back(), *firm);
                }
            }
        }
        for (const auto& firm : reader_.firms) {
            for (const auto& need :
                 office_.needs.of_asker(firm->id, reader_.recipient.address, kMostOwnLookedAt)) {
                if (!listed(need.id)) {
                    add_own(need, *firm);
                }
            }
        }
    }

    void add_own(const storage::NeedRecord& need, const Profile& firm) {
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
        line.fresh = line.fresh && !view_.shown(ItemKind::expiring_answered, need.id);
        line.text = shortened(headline_of(office_, need), kLineLength);
        line.answers = answers;
        if (ends) {
            line.until = local_date(*need.expires_at, office_.settings.cluster.timezone);
            line.fresh = true;
        }
        set_firm(line, firm);
        section(DigestSection::waiting).push_back(std::move(line));
    }

    /// Firms that can do it and have had no word from the asker since.
    int unheeded_answers(std::int64_t need_id) {
        int count = 0;
        for (const auto& invitation : office_.invitations.answered_of(need_id)) {
            const auto words = office_.invitations.answers_of(invitation.id);
            const bool last_word = !words.empty() && words.back().from_supplier;
            const bool heard = last_word && !is_away(office_, invitation);
            count += is_positive(invitation.state) && heard ? 1 : 0;
        }
        return count;
    }

    void add_partners() {
        auto& lines = section(DigestSection::partners);
        for (const FirmsSearch& one : view_.searches()) {
            const OpenSearch& search = *one.fitting->search;
            if (is_full(DigestSection::partners)) {
                return;
            }
            const auto seeker = office_.profiles.find(search.seeker);
            if (!seeker || sought_work(*seeker, search.process) == nullptr) {
                continue;  // changed since the edition began
            }
            DigestLine line;
            line.section = DigestSection::partners;
            line.kind = ItemKind::search;
            line.profile_id = search.seeker;
            line.process = search.process;
            line.text = search.line.in(reader_.recipient.language);
            line.details = one.fitting->reasons.in(reader_.recipient.language);
            set_firm(line, *one.firm);
            lines.push_back(std::move(line));
        }
    }

    void add_sought() {
        for (const bool fresh : {true, false}) {
            for (const OpenNeed& open : board_.needs()) {
                auto& lines = section(DigestSection::sought);
                if (is_full(DigestSection::sought)) {
                    return;
                }
                if (!open.without_offer || view_.shown(open.id) == fresh || listed(open.id) ||
                    view_.is_kept_for_later(open) || !view_.may_hear_of(open)) {
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
            if (view_.is_own(member.profile_id) || view_.shown_member(member.profile_id)) {
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
            if (view_.is_own(offer.profile_id) || !board_.still_free(offer)) {
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

    Office& office_;
    DigestBoard& board_;
    const EditionReader& reader_;
    ReaderView view_;
    DigestSections sections_;
};

}  // namespace

DigestContent choose(
    Office& office, DigestBoard& board, const EditionReader& reader, Wanted wanted
) {
    return Choice(office, board, reader).content(wanted);
}

}  // namespace clusterlotse::commands
