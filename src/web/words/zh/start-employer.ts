/** What the intake says otherwise when an employer makes a claim. The rest is as for everybody. */
export const startEmployer = {
  start: {
    labels: {
      name: '劳动者的姓名',
      claims: '至少一项请求，拿不准就选最后一项',
      contactName: '办理人的姓名',
      creditCode: '统一社会信用代码',
      place: '劳动者上班的镇街',
      hiredOn: '劳动者的入职日期',
      leftOn: '劳动者的离开日期',
      knownOn: '知道的日期',
    },
    section: '单位提出请求',
    story: {
      hint: '写清楚什么时候、发生了什么、单位想要什么。不用写证件号码',
      chips: {
        when: { label: '什么时候入职、离开', insert: '该员工____年__月入职，____年__月离开。' },
        owed: { label: '发生了什么', insert: '该员工在____年__月' },
        want: { label: '单位想要什么结果', insert: '我们要求' },
      },
    },
    tasks: { claims: '可以提出哪些请求', you: '单位和办理人', employer: '劳动者是谁' },
    facts: {
      none: '接下来几页会问到几个日期。',
      labels: { stillEmployed: '劳动者还在上班吗' },
      questions: {
        hiredOn: '劳动者是哪天入职的？',
        stillEmployed: '劳动者还在单位上班吗？',
        leftOn: '劳动者是哪天离开的？',
        knownOn: '单位是从哪天知道这件事的？',
      },
    },
  },
  claims: {
    claims: {
      title: '单位可以提出这些请求',
      lead: '勾选想提的。返还物品、办理工作交接，选“其他事情”，在经过里写清楚。以后还可以改，提交前会再核对一遍',
    },
    check: {
      passedWhat:
        '您仍然可以提出申请：时效要由劳动者在仲裁时提出，是否过期由仲裁庭认定。也可以先申请调解。下面任何一件事发生过，时效会重新算。',
      placeMissing: '选劳动者上班的镇街，可以知道归哪里办',
      interruptions: {
        title: '单位有没有催过劳动者？',
        kinds: {
          demand: '单位催过劳动者，向他要过',
          promise: '劳动者答应过',
          consultation: '单位提出过和劳动者协商',
          complaint: '单位找过政府部门、工会',
        },
      },
    },
    evidence: { employer: '在单位手里的材料' },
  },
  file: {
    route: {
      voluntary:
        '调解是自愿的，随时可以停。调解中说的话和让步不公开，不能在仲裁和诉讼中用来对付单位，双方签字确认的事实除外。',
    },
    you: {
      title: '单位和办理人',
      name: '劳动者姓名',
      nameHint: '和劳动合同上一样',
      idHint: '18位，知道就填，便于确认是本人',
      address: '劳动者住址',
      notice:
        '我们为办理纠纷收集单位名称、信用代码、办理人的姓名和手机号，以及您上传的材料（个人信息保护法第13条第1款第3项、第34条）。谁会看到：承办人员；劳动者能看到单位的请求，证据交换以后才看得到。',
    },
    employer: {
      title: '劳动者是谁',
      name: '单位名称',
      nameHint: '和营业执照上一样',
      place: '劳动者上班的镇、街道',
      placeHint: '归哪里办，看劳动者在哪里上班',
      contactName: '办理人姓名',
      contactHint: '法定代表人、负责人或者单位指派的人',
      creditHint: '18位，在营业执照上',
      more: '还可以填这些',
    },
    review: {
      sections: { you: '单位和办理人', employer: '劳动者' },
      afterwards: {
        mediation: '提交后，调解组织会联系劳动者，问他愿不愿意调解。',
        arbitration: '提交后，仲裁院审查。受理以后会告诉劳动者。',
        consultation: '提出后，会告诉劳动者。',
      },
    },
  },
};
