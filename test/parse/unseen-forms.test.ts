import { describe, expect, it } from 'vitest';
import { parseDecision } from '../../src/index.js';

/** Forms that papers nobody had tuned for brought up; each is a rule, not a paper. */
function parse(...lines: string[]) {
  return parseDecision(['РЕШЕНИЕ', 'от 14.05.2013 № 7', '', 'РЕШИЛИ:', ...lines].join('\n'));
}

describe('numbers', () => {
  it('are told from the words they are glued to, where they come next', () => {
    const { tasks } = parse(
      '4.ОТДЕЛУ КАДРОВ:',
      '4.1организовать патрулирование на лодках',
      'Срок - по субботам и воскресеньям',
      '4.2публиковать сведения о происшествиях',
      'Срок - еженедельно',
    );
    expect(tasks.map(({ id }) => id)).toEqual(['4.1', '4.2']);
    expect(tasks[0]?.deadline?.text).toBe('по субботам и воскресеньям');
  });

  it('are read behind a line that ends in a comma', () => {
    const { tasks } = parse(
      '1. Специалисту администрации Рябовой Н.Н.',
      '1.1.собирать заявки на огнетушители,',
      '1.2.выдать памятки к 1 мая 2014 года,',
    );
    expect(tasks.map(({ id }) => id)).toEqual(['1.1', '1.2']);
  });

  it('with a scanner’s slip keep their last part', () => {
    const { tasks } = parse(
      '1.2. Утвердить график выездов.',
      '1.З   Предоставлять фотоотчёт.',
      '1.4. Провести учения.',
    );
    expect(tasks.map(({ id }) => id)).toContain('1.3');
  });
});

describe('what the page prints around', () => {
  it('is a foot with the page’s number that stands on every page', () => {
    const foot = 'Решение комиссии района от 24.03.2013 № 3';
    const { tasks } = parse(
      '1. Провести обвалование берега, в том числе в',
      `${foot}                    1`,
      'с. Колодезное.',
      '2. Провести учения.',
      `${foot}                    2`,
    );
    expect(tasks.map(({ text }) => text)).toEqual([
      'Провести обвалование берега, в том числе в с. Колодезное.',
      'Провести учения.',
    ]);
  });

  it('is a number in dashes in the middle of an addressee', () => {
    const { tasks } = parse(
      '1. Директору ООО «Нива» Пономарёву А.А., председателю',
      '',
      '        - 2 -',
      '',
      'СПК «Рассвет» Ежову В.И.:',
      '- опахать населённые пункты;',
      '- держать наготове трактор.',
    );
    expect(tasks[0]?.assignees.map(({ name }) => name)).toEqual([
      'Директор ООО «Нива» Пономарёв А.А.',
      'председатель СПК «Рассвет» Ежов В.И.',
    ]);
  });
});

describe('deadlines of lists', () => {
  const { tasks } = parse(
    '1. Рекомендовать администрациям:',
    'а) принять муниципальные программы;',
    'б) ежеквартально направлять сведения в министерство;',
    'в) включить в программы мероприятия.',
    'Срок – 1 октября 2013 г.',
    'Ответственные: Петровых П.П., Сажина М.Е.',
  );

  it('serve every point that has none of its own', () => {
    expect(tasks.map(({ deadline }) => deadline?.text)).toEqual([
      '1 октября 2013 г',
      'ежеквартально',
      '1 октября 2013 г',
    ]);
  });

  it('come with those responsible, who win over the addressee of the heading', () => {
    expect(tasks[0]?.assignees.map(({ name }) => name)).toEqual(['Петровых П.П.', 'Сажина М.Е.']);
  });
});

describe('the day to report', () => {
  it('is no part of the day to act, and is told apart', () => {
    const { tasks, diagnostics } = parse(
      '1. Представить предложения.',
      'Срок – 1 июня 2013 г.',
      'Доклад – до 15 июля 2013 г.',
    );
    expect(tasks[0]?.deadline).toMatchObject({ type: 'date', due: '2013-06-01' });
    expect(diagnostics.map(({ rule }) => rule)).toContain('deadline-of-report');
  });

  it('is the deadline where no other is printed', () => {
    const { tasks } = parse('1. Подписать соглашение. Доклад – до 30 июня 2013 г.');
    expect(tasks[0]?.deadline?.due).toBe('2013-06-30');
  });
});

describe('names', () => {
  it.each([
    ['И.о. мэра города Заречного С.АБРАМОВ', 'С.АБРАМОВ', 'И.о. мэра города Заречного'],
    ['Глава района К. ДЁМИН', 'К. ДЁМИН', 'Глава района'],
  ])('with one initial, in capitals: %s', (line, name, post) => {
    const paper = parseDecision(
      `ПРИКАЗ\nот 1 марта 2022 года № 5\nПРИКАЗЫВАЮ:\n1. Провести сверку.\n${line}\n`,
    );
    expect(paper.documents[0]?.signatories).toEqual([{ name, post }]);
    expect(paper.tasks[0]?.text).toBe('Провести сверку.');
  });

  it('in capitals sign a paper; who certifies a copy does not', () => {
    const paper = parse(
      '1. Провести учения.',
      '',
      'ГЛАВА РАЙОНА                 Д.М. ГОЛИЦЫН',
      '',
      'Верно: специалист отдела     Л.Л. Ким',
    );
    expect(paper.documents[0]?.signatories).toEqual([
      { name: 'Д.М. ГОЛИЦЫН', post: 'ГЛАВА РАЙОНА' },
    ]);
  });

  it('of an approver stand in the instrumental', () => {
    const [document] = parseDecision(
      'УТВЕРЖДЕН\nГубернатором Заречной\nобласти А.В. Стрешневым\n\nПЕРЕЧЕНЬ\nпоручений по итогам встречи\nот 13.05.2024\n\n1. Отделу кадров провести сверку.\n2. Отделу спорта провести турнир.\n',
    ).documents;
    expect(document?.signatories).toEqual([
      { name: 'А.В. Стрешневым', post: 'Губернатор Заречной области' },
    ]);
  });

  it('of several people of one post are its list', () => {
    const { tasks } = parse(
      '1. Руководителям объединений (Пряхина И.Ю., Халилова Г.М.) разместить программы.',
    );
    expect(tasks[0]?.assignees[0]?.name).toBe(
      'Руководители объединений (Пряхина И.Ю., Халилова Г.М.)',
    );
  });

  it.each([
    [
      'МУП «Сети» (Рук М.Ф.), участку электросетей обследовать опоры.',
      ['МУП «Сети»', 'участок электросетей'],
    ],
    [
      'Прокурорам городов, приравненным к ним прокурорам обсудить решение.',
      ['Прокуроры городов', 'приравненные к ним прокуроры'],
    ],
  ])('are cut where another begins: %s', (item, names) => {
    const { tasks } = parse(`1. ${item}`);
    expect(tasks[0]?.assignees.map(({ name }) => name)).toEqual(names);
  });
});

describe('hyphens at a line’s end', () => {
  it.each([
    ['навести по-', 'рядок', 'навести порядок'],
    ['ёмкость с во-', 'дой', 'ёмкость с водой'],
    ['работать по-', 'новому', 'работать по-новому'],
    ['принять что-', 'либо', 'принять что-либо'],
    ['создать социально-', 'экономический совет', 'создать социально-экономический совет'],
  ])('%s|%s', (first, second, whole) => {
    const { tasks } = parse(`1. Отделу кадров ${first}`, `${second}.`);
    expect(tasks[0]?.text).toBe(`Отделу кадров ${whole}.`);
  });
});

describe('papers without numbers', () => {
  it('have an item in each paragraph that orders something', () => {
    const { tasks, statements } = parse(
      'Создать рабочую группу.',
      'Отделу кадров (Висаитова М.А.):',
      'направить копию в министерство в семидневный срок;',
      'до 1 июля 2013 года разместить приказ на сайте.',
      'Отделу спорта провести турнир.',
      'Контроль за исполнением возложить на заместителя Турпалова Р.Х.',
    );
    expect(tasks.map(({ id }) => id)).toEqual(['1', '2.1', '2.2', '3']);
    expect(tasks[2]?.assignees.map(({ name }) => name)).toEqual(['Отдел кадров']);
    expect(statements.map(({ id }) => id)).toEqual(['4']);
  });

  it('keep what stands behind a list of dashes apart from its last point', () => {
    const { tasks, statements } = parse(
      '• Отделу кадров провести сверку;',
      '• отделу спорта провести турнир.',
      '',
      'Контроль за исполнением оставляю за собой.',
    );
    expect(tasks).toHaveLength(2);
    expect(statements).toHaveLength(1);
  });
});

describe('papers without resolving words', () => {
  it('are minutes whose questions hold orders', () => {
    const { documents, tasks } = parseDecision(
      'ПРОТОКОЛ\nоперативного совещания при главе района\n13 февраля 2023 года № 7\n\n1. О ремонте\n1.1. МКУ «УБ» очистить кровли.\n1.2. ЕДДС докладывать ежедневно.\n2. О снеге\n2.1. Усилить контроль. Срок – до 1 марта.\n',
    );
    expect(documents[0]?.kind).toBe('protocol');
    expect(tasks.map(({ id }) => id)).toEqual(['1.1', '1.2', '2.1']);
  });

  it('are resolutions of a conference too', () => {
    const { tasks } = parseDecision(
      'РЕЗОЛЮЦИЯ\nучастников конференции\n\nУчастники решили:\n\nРекомендовать министерству образования:\nпродолжить программу;\nпровести семинары.\n\nПринято на заседании 20.10.2021\n',
    );
    expect(tasks.map(({ text }) => text)).toEqual(['продолжить программу;', 'провести семинары.']);
  });
});

it('takes «пункт 24 после слов …» for words, not for a number', () => {
  const { tasks, statements } = parse(
    '1. В статье 7 устава:',
    'пункт 24 после слов «дом» дополнить словом «сад»;',
  );
  expect([...tasks, ...statements].map(({ id }) => id)).toEqual(['1']);
});

it('leaves the order behind those responsible in the item', () => {
  const { tasks } = parse('1. Отв. Кротову В.В., Ежову П.П. - объехать котельные 14–15 июня.');
  expect(tasks[0]?.text).toBe('объехать котельные 14–15 июня.');
  expect(tasks[0]?.assignees.map(({ name }) => name)).toEqual(['Кротов В.В.', 'Ежов П.П.']);
});

it('reads a quoted name with a number over the title as a name', () => {
  const paper = parseDecision(
    'МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ\n«ДЕТСКИЙ САД № 5 «РОМАШКА»\n\nПРИКАЗ\n01.09.2022 № 88-ОД\n\nПРИКАЗЫВАЮ:\n1. Завхозу приобрести огнетушители.\n',
  );
  expect(paper.documents[0]).toMatchObject({
    issuer: 'МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ «ДЕТСКИЙ САД № 5 «РОМАШКА»',
    number: '88-ОД',
  });
});

describe('addressees told by a word', () => {
  it('are those of the item before behind «Ему же»', () => {
    const { tasks } = parse(
      '1. Директору школы Жданко А.В. держать дежурную бригаду.',
      '2. Ему же сообщать остаток угля ежедневно.',
      '3. Всем сдать отчёты до 5 июня 2013 года.',
    );
    expect(tasks.map(({ assignees }) => assignees.map(({ name }) => name))).toEqual([
      ['Директор школы Жданко А.В.'],
      ['Директор школы Жданко А.В.'],
      ['Все'],
    ]);
  });

  it('are nobody where the paper says so', () => {
    const { tasks } = parse('1. Провести сверку.', 'Соисполнители: нет', 'Срок: 30.09.2013');
    expect(tasks[0]).toMatchObject({ text: 'Провести сверку.', assignees: [], coAssignees: [] });
  });

  it('head dashes with a number of their own', () => {
    const { tasks } = parse(
      'Одобрить опыт библиотеки.',
      '',
      'РЕКОМЕНДОВАТЬ:',
      '',
      'Министерству культуры:',
      '– подготовить предложения;',
      '– провести конкурс.',
    );
    expect(tasks.map(({ id }) => id)).toEqual(['2.1', '2.2']);
  });
});

it('takes the titles of a plan’s parts for sections', () => {
  const { tasks } = parse(
    '1. Строительство и ремонт',
    '1.1. Министерству строительства:',
    '1.1.1. Провести экспертизу здания.',
    '2. Отделу кадров:',
    '2.1. Провести сверку.',
  );
  expect(tasks.map(({ section }) => section)).toEqual(['1. Строительство и ремонт', null]);
});

it('parts the report from the deadline it stands behind', () => {
  const { tasks } = parse(
    '1. Провести сверку.',
    'Срок исполнения: до 15.09.2013; информацию представить до 20.09.2013.',
  );
  expect(tasks[0]).toMatchObject({ text: 'Провести сверку.', deadline: { due: '2013-09-15' } });
});

it('takes a dashed line with a deadline for that of the item above', () => {
  const { tasks } = parse(
    '1. Отделу кадров провести сверку.',
    '– Срок – до 1 июня 2013 года',
    '– Ответственный: Лис О.О.',
    '2. Провести турнир.',
  );
  expect(tasks.map(({ id, deadline }) => [id, deadline?.due])).toEqual([
    ['1', '2013-06-01'],
    ['2', undefined],
  ]);
  expect(tasks[0]?.assignees.map(({ name }) => name)).toEqual(['Лис О.О.']);
});

it('closes an order at a deadline whose label is spaced out', () => {
  const { tasks } = parse(
    '1. Провести сверку.',
    'С р о к – до 1 июня 2013 года',
    '2. Провести турнир.',
  );
  expect(tasks[0]).toMatchObject({ text: 'Провести сверку.', deadline: { due: '2013-06-01' } });
});

describe('a directive without resolving words', () => {
  const paper = parseDecision(
    [
      'РАСПОРЯЖЕНИЕ',
      '',
      '03.03.2023                    № 12-р',
      'с. Николаевка',
      '',
      'О мерах по пропуску паводка',
      '',
      '1. Создать комиссию в составе:',
      'Председатель комиссии – Степанов А.В., глава администрации;',
      'Члены комиссии:',
      'Иванова Т.И. – специалист 1 категории.',
      '2. Директору МКУ «Благоустройство» Козлову П.П. до 15.03.2023 очистить трубы.',
    ].join('\n'),
  );

  it('begins its list at the first point, not at the place («с. Николаевка»)', () => {
    expect(paper.documents[0]?.title).toBe('РАСПОРЯЖЕНИЕ О мерах по пропуску паводка');
    expect(paper.diagnostics).toEqual([]);
  });

  it('keeps the members of a commission in the point that sets it up', () => {
    // A body whose members the same point names is set up by the act itself.
    const points = [...paper.statements, ...paper.tasks];
    expect(points.map(({ section }) => section)).toEqual([null, null]);
    expect(paper.statements[0]?.text).toContain('Члены комиссии: Иванова Т.И.');
    expect(paper.statements[0]?.assignees).toEqual([]);
  });
});

describe('orders in an unusual order of words', () => {
  it('with the verb behind its object are points among other orders', () => {
    const { tasks } = parse(
      '1. Главам поселений в срок до 1 июня 2013 года:',
      '-разработать планы подготовки к половодью;',
      '-провести обследование сооружений;',
      '-о проделанной работе информировать администрацию района.',
    );
    expect(tasks.map(({ id, deadline }) => [id, deadline?.due])).toEqual([
      ['1.1', '2013-06-01'],
      ['1.2', '2013-06-01'],
      ['1.3', '2013-06-01'],
    ]);
  });

  it('in a list of things make no points', () => {
    const { tasks } = parse(
      '1. Подготовить к смотру:',
      '- помещения клуба;',
      '- стенды, чтобы разместить работы.',
    );
    expect(tasks).toHaveLength(1);
  });

  it('behind the names of those responsible keep their words', () => {
    const [task] = parse('1. Отв.: Белова Т.В. Разместить афишу на сайте.').tasks;
    expect(task?.text).toBe('Разместить афишу на сайте.');
    expect(task?.assignees.map(({ name }) => name)).toEqual(['Белова Т.В.']);
  });

  it('lose the dash in front of a deadline that was cut out', () => {
    const [task] = parse('1. Представить график выхода техники – срок 20.06.2013.').tasks;
    expect(task?.text).toBe('Представить график выхода техники');
    expect(task?.deadline?.due).toBe('2013-06-20');
  });
});
