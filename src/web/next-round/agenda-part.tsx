import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { sayClock, type TimedItem } from '../../dialogue/agenda.ts'
import type { DocumentRecord } from '../../desk/desk.ts'
import type { AgendaItem } from '../../dialogue/entry.ts'
import { openLines } from '../../dialogue/lines.ts'
import { sayEither, sayOfRound } from '../../dialogue/text.ts'
import { sideName } from '../../ledger/naming/sides.ts'
import { type SideCode, type Topic, topics } from '../../reading/finding.ts'
import { sayTitle } from '../../review/text.ts'
import { toDocument } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { Select } from '../parts/select.tsx'
import { documentName } from '../names/document-name.ts'
import { MatterTitle } from '../names/matter-title.tsx'
import { Name } from '../parts/says.tsx'
import { Both, Form, nothing, Opening, Several, SideSelect } from './fields.tsx'
import { toNextRound } from './frame.tsx'
import { MatterLink } from './lines-part.tsx'
import { Notes } from './notes.tsx'
import { SideName, useSeat } from './seat.tsx'

/** What is to be dealt with, by topic, with its time and presenter; adopted by both sides. */
export function AgendaPart() {
  const words = useWords()
  const { say, language } = words
  const { round, may } = useSeat()
  const { agenda } = round
  const themes = [...new Set(agenda.items.map(({ topic }) => topic))]
  return (
    <>
      <p className="lead">
        {agenda.adopted
          ? say('agenda.adopted', { date: words.date(agenda.adopted.at.slice(0, 10)) })
          : say('agenda.provisional')}
        <span className="second num">
          {words.comma + say('agenda.length', { items: agenda.items.length, minutes: agenda.minutes })}
        </span>
      </p>
      <Adoption />
      {agenda.items.length === 0 && <p className="second">{say('agenda.empty')}</p>}
      {themes.map((topic) => (
        <section
          key={topic ?? ''}
          className="stage"
          aria-label={topic ? say(`topic.${topic}`) : say('agenda.otherItems')}
        >
          <div className="when">
            <b>{topic ? say(`topic.${topic}`) : say('agenda.otherItems')}</b>
          </div>
          <ol className="items">
            {agenda.items
              .filter((item) => item.topic === topic)
              .map((item, i, all) => (
                <ItemRow
                  key={item.item}
                  item={item}
                  before={all[i - 1] ?? null}
                  afterNext={all[i + 2] ?? null}
                  last={i === all.length - 1}
                />
              ))}
          </ol>
        </section>
      ))}
      {may('set-item') && <Opening word={say('item.add')}>{(close) => <ItemForm item={null} close={close} />}</Opening>}
      {agenda.changes.length > 0 && (
        <section aria-labelledby="changes">
          <h2 className="section-title" id="changes">
            {say('agenda.changes')}
          </h2>
          <ul className="changes">
            {agenda.changes.map(({ item, change, was, is, by }) => (
              <li key={item}>
                <b>{sayOfRound(`change-${change}`, language)}</b> <MatterTitle title={(is ?? was)!.title} />
                {by && (
                  <span className="quiet by">
                    <bdi>{by.author}</bdi>
                    {words.comma}
                    <SideName side={by.side} />
                    {words.comma + words.date(by.at.slice(0, 10))}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Adopting, or which lines stand in the way. */
function Adoption() {
  const words = useWords()
  const { say, language } = words
  const { round, held, may, entering } = useSeat()
  const { agenda, mechanism } = round
  const open = openLines(round)
  const waiting = held.filter((side) => !agenda.adoptedBy.includes(side) && may('adopt-agenda', side))
  return (
    <div className="adoption">
      {agenda.adoptedBy.length > 0 && (
        <p>
          {say('agenda.adoptedBy', { sides: words.list(agenda.adoptedBy.map((side) => sideName(side, language))) })}
        </p>
      )}
      {open.length > 0 ? (
        <div className="blocked">
          <p>
            <Link href={toNextRound(mechanism, 'lines')}>{say('agenda.blocked')}</Link>
          </p>
          <ul>
            {open.slice(0, 8).map((line) => (
              <li key={line.matter}>
                <MatterLink matter={line} /> <span className="quiet">{sayOfRound(`line-${line.state}`, language)}</span>
              </li>
            ))}
            {open.length > 8 && <li className="quiet">…</li>}
          </ul>
        </div>
      ) : (
        agenda.items.length > 0 &&
        waiting.map((side) => (
          <Button
            key={side}
            size="compact-md"
            loading={entering.pending}
            onClick={() => entering.enter({ to: '/agenda/adoption', body: { agenda: agenda.hash, side } })}
          >
            {say('agenda.adoptFor', { side: sideName(side, language) })}
          </Button>
        ))
      )}
    </div>
  )
}

interface ItemRowProps {
  readonly item: TimedItem
  /** The items around it, within its topic. */
  readonly before: TimedItem | null
  readonly afterNext: TimedItem | null
  readonly last: boolean
}

function ItemRow({ item, before, afterNext, last }: ItemRowProps) {
  const words = useWords()
  const { say, language } = words
  const { round, dialogue, may, entering, side } = useSeat()
  const [changing, change] = useState(false)
  const title = sayEither(item.title, language)
  const line = round.lines.find(({ matter }) => matter === item.item)
  const write = (written: object) => entering.enter({ to: '/items', body: { written, side } })
  return (
    <li>
      <span className="num clock">
        {sayClock(round.plan.opensAt, item.startsAfter)}
        <span className="quiet">{say('item.min', { n: item.minutes })}</span>
      </span>
      <div>
        <h2>
          {line ? (
            <MatterLink matter={line} />
          ) : (
            <MatterTitle title={{ ar: item.title.ar || item.title.en, en: item.title.en || item.title.ar }} />
          )}
        </h2>
        <p className="facts">
          {say('item.presenter')}:{' '}
          {item.presenter ? (
            <>
              <SideName side={item.presenter.side} />
              {item.presenter.name && <bdi>{words.comma + sayEither(item.presenter.name, language)}</bdi>}
            </>
          ) : (
            <span className="quiet">{say('next.none')}</span>
          )}
        </p>
        {item.papers.length > 0 && (
          <p className="facts">
            {say('item.papers')}:{' '}
            {item.papers.map((id, i) => {
              const name = documentName(
                dialogue.documents.find((document) => document.id === id),
                words,
              )
              return (
                <span key={id}>
                  {i > 0 && words.comma}
                  <Link href={toDocument(id)}>
                    <Name>{name}</Name>
                  </Link>
                </span>
              )
            })}
          </p>
        )}
        {changing ? (
          <ItemForm item={item} close={() => change(false)} />
        ) : (
          may('set-item') && (
            <p className="offers">
              <button
                type="button"
                className="as-link"
                aria-label={`${say('next.change')}: ${title}`}
                onClick={() => change(true)}
              >
                {say('next.change')}
              </button>
              {before && (
                <button
                  type="button"
                  className="as-link"
                  aria-label={say('item.up', { title })}
                  onClick={() => write({ kind: 'item-moved', item: item.item, before: before.item })}
                >
                  ↑
                </button>
              )}
              {!last && (
                <button
                  type="button"
                  className="as-link"
                  aria-label={say('item.down', { title })}
                  onClick={() => write({ kind: 'item-moved', item: item.item, before: afterNext?.item ?? null })}
                >
                  ↓
                </button>
              )}
              {!item.carried && (
                <button
                  type="button"
                  className="as-link"
                  onClick={() => write({ kind: 'item-removed', item: item.item })}
                >
                  {say('next.remove')}
                </button>
              )}
            </p>
          )
        )}
        <Notes on={item.carried ? 'matter' : 'item'} about={item.item} />
      </div>
    </li>
  )
}

function ItemForm({ item, close }: { readonly item: TimedItem | null; readonly close: () => void }) {
  const words = useWords()
  const { say, language } = words
  const { round, dialogue, entering, side } = useSeat()
  const [title, setTitle] = useState(item?.title ?? nothing)
  const [topic, setTopic] = useState<Topic | null>(item?.topic ?? null)
  const [minutes, setMinutes] = useState(item?.minutes ?? 15)
  const [presenter, setPresenter] = useState<SideCode | null>(item?.presenter?.side ?? null)
  const [name, setName] = useState(item?.presenter?.name ?? nothing)
  const [papers, setPapers] = useState(item?.papers ?? [])
  const [matters, setMatters] = useState(item?.matters ?? [])
  const called = (document: DocumentRecord) =>
    [documentName(document, words), document.issued && words.date(document.issued)].filter(Boolean).join(words.comma)
  const written = (): Omit<AgendaItem, 'item'> & { readonly item?: string } => ({
    ...(item && { item: item.item }),
    title,
    topic,
    minutes,
    presenter: presenter === null ? null : { side: presenter, name: name.ar.trim() || name.en.trim() ? name : null },
    papers,
    matters,
  })
  return (
    <Form
      name={say(item ? 'next.change' : 'item.add')}
      leave={close}
      submit={() =>
        entering.enter({ to: '/items', body: { written: { kind: 'item-set', ...written() }, side } }, close)
      }
    >
      <Both label={say('item.title')} value={title} set={setTitle} required="both" />
      <Select<Topic>
        label={say('item.topic')}
        value={topic}
        none={say('agenda.otherItems')}
        options={topics.map((one) => [one, say(`topic.${one}`)] as const)}
        set={setTopic}
      />
      <TextInput
        type="number"
        min={1}
        max={600}
        label={say('item.minutes')}
        value={minutes}
        onChange={({ currentTarget }) => setMinutes(Number(currentTarget.value))}
      />
      <SideSelect label={say('item.presenter')} value={presenter} none={say('next.none')} set={setPresenter} />
      {presenter && <Both label={say('delegation.name')} value={name} set={setName} />}
      {!item?.carried && (
        <Several
          legend={say('item.matters')}
          options={round.lines
            .filter(({ agreed }) => agreed?.act === 'keep' || agreed?.act === 'update')
            .map((line) => [line.matter, sayTitle(line.title, language)])}
          chosen={matters}
          choose={setMatters}
        />
      )}
      <Several
        legend={say('item.papers')}
        options={dialogue.documents.map((document) => [document.id, called(document)])}
        chosen={papers}
        choose={setPapers}
      />
    </Form>
  )
}
